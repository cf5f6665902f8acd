using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Counts the statements that read data.</summary>
internal sealed class CountingClient(INeo4jClient client) : INeo4jClient
{
    private int _read;

    public int Read => Volatile.Read(ref _read);

    /// <summary>Replaces the application's client with a counter in front of it.</summary>
    public static void Insert(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(INeo4jClient));
        services.Replace(ServiceDescriptor.Singleton<INeo4jClient>(provider => new CountingClient((INeo4jClient)own.ImplementationFactory!(provider))));
    }

    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _read);
        return client.ReadAsync(statement, parameters, dataVersion, cancellation);
    }

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync(work, cancellation);
}
