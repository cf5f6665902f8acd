using System.Collections.Concurrent;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Records every statement that reads data, and lets a test act before each one.</summary>
internal sealed class WatchedClient(INeo4jClient client) : INeo4jClient
{
    private readonly ConcurrentQueue<WatchedRead> _reads = [];

    /// <summary>The recorded statements, in the order of their results.</summary>
    public IReadOnlyList<WatchedRead> Reads => [.. _reads];

    /// <summary>
    /// The callback before each statement. Its argument is the data version that the statement is about; null if it is about none.
    /// </summary>
    public Func<string?, Task> BeforeRead { get; set; } = _ => Task.CompletedTask;

    /// <summary>Replaces the application's client with a watched one in front of it, and so in front of its cache.</summary>
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

    public Task ForgetAsync(string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, CancellationToken cancellation) =>
        client.ForgetAsync(statement, parameters, dataVersion, cancellation);

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync(work, cancellation);
}

/// <summary>A statement that read data.</summary>
/// <param name="Statement">Its text.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="DataVersion">The data version that it is about; null if it is about none.</param>
/// <param name="IsCached">Whether the result came from the cache, without a request to the server.</param>
internal sealed record WatchedRead(string Statement, IReadOnlyDictionary<string, object?> Parameters, string? DataVersion, bool IsCached);
