using System.Collections.Concurrent;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>Records the statements that read, in and out of transactions, and hands all of them on.</summary>
internal sealed class RecordingClient(INeo4jClient client) : INeo4jClient
{
    private readonly ConcurrentQueue<RecordedStatement> _recorded = [];

    /// <summary>Acts before a statement; it gets the statement's name.</summary>
    public Action<string> BeforeStatement { get; set; } = _ => { };

    /// <summary>Puts itself in front of the client of an application, and of its cache.</summary>
    public static void Insert(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(INeo4jClient) && !service.IsKeyedService);
        services.Replace(ServiceDescriptor.Singleton<INeo4jClient>(provider => new RecordingClient((INeo4jClient)own.ImplementationFactory!(provider))));
    }

    /// <summary>Returns what was recorded since the last call.</summary>
    public IReadOnlyList<RecordedStatement> Take()
    {
        List<RecordedStatement> taken = [];
        while (_recorded.TryDequeue(out var one))
            taken.Add(one);
        return taken;
    }

    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        Record(statement, parameters);
        return client.ReadAsync(statement, parameters, dataVersion, cancellation);
    }

    public Task ForgetAsync(string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, CancellationToken cancellation) =>
        client.ForgetAsync(statement, parameters, dataVersion, cancellation);

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync((transaction, token) => work(new Recorded(this, transaction), token), cancellation);

    private void Record(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var one = new RecordedStatement(statement, parameters);
        if (one.OnlyReads)
            _recorded.Enqueue(one);
        BeforeStatement(one.Name);
    }

    private sealed class Recorded(RecordingClient all, INeo4jTransaction transaction) : INeo4jTransaction
    {
        public Task<Neo4jResult> RunAsync(string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        {
            all.Record(statement, parameters);
            return transaction.RunAsync(statement, parameters, cancellation);
        }
    }
}
