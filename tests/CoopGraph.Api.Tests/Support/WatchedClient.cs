using System.Collections.Concurrent;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Remembers every statement that is read with, and lets a test step in before one.</summary>
internal sealed class WatchedClient(INeo4jClient client) : INeo4jClient
{
    private readonly ConcurrentQueue<WatchedRead> _reads = [];

    /// <summary>What was read, in the order of the answers.</summary>
    public IReadOnlyList<WatchedRead> Reads => [.. _reads];

    /// <summary>Runs before each statement, with the version of the data that it is about; null where it is about none.</summary>
    public Func<string?, Task> BeforeRead { get; set; } = _ => Task.CompletedTask;

    /// <summary>Puts itself in front of the client that the application has, and so in front of its cache.</summary>
    public static void Insert(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(INeo4jClient) && !service.IsKeyedService);
        services.Replace(ServiceDescriptor.Singleton<INeo4jClient>(provider => new WatchedClient((INeo4jClient)own.ImplementationFactory!(provider))));
    }

    public async Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        await BeforeRead(dataVersion);
        var answer = await client.ReadAsync(statement, parameters, dataVersion, cancellation);
        _reads.Enqueue(new WatchedRead(statement, parameters, dataVersion, answer.IsCached));
        return answer;
    }

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync(work, cancellation);
}

/// <summary>A statement that was read with.</summary>
/// <param name="Statement">Its text.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="DataVersion">The version of the data that it is about; null where it is about none.</param>
/// <param name="IsCached">Whether the answer was kept from before, so that the server was not asked.</param>
internal sealed record WatchedRead(string Statement, IReadOnlyDictionary<string, object?> Parameters, string? DataVersion, bool IsCached);
