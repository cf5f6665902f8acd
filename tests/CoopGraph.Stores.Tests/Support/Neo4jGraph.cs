using CoopGraph.Access;
using CoopGraph.Neo4j;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Scheduling;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The graph of a Neo4j server.</summary>
/// <param name="server">The server.</param>
/// <param name="onDispose">The action to run when the graph is no longer used.</param>
internal sealed class Neo4jGraph(Neo4jServer server, Action? onDispose = null) : IStoreUnderTest
{
    private readonly List<ServiceProvider> _processes = [];

    public Neo4jServer Server => server;

    public ICoopGraphStore Open(TimeProvider? clock = null) => Open(around: null, clock: clock);

    /// <summary>Opens a store with a client of its own, as every process has.</summary>
    /// <param name="around">The function that wraps the store's client.</param>
    /// <param name="mostCasesInMemory">The maximum number of cases of which the store holds facts in memory; null: the default.</param>
    /// <param name="clock">The clock by which loads are recorded; null for the system's.</param>
    public ICoopGraphStore Open(Func<INeo4jClient, INeo4jClient>? around, int? mostCasesInMemory = null, TimeProvider? clock = null)
    {
        var client = Client();
        return new Neo4jStore(around is null ? client : around(client), mostCasesInMemory, clock);
    }

    public IReportLedger OpenLedger() => new Neo4jReportLedger(Client());

    public IAccessKeys OpenKeys() => new Neo4jAccessKeys(Client());

    private INeo4jClient Client()
    {
        // On a busy machine a statement that has to be planned can take seconds; that is no fault here.
        var patient = new Dictionary<string, string?>(server.Configuration) { ["Neo4j:AttemptTimeout"] = "00:00:25", ["Neo4j:TotalTimeout"] = "00:00:50" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(patient).Build();
        var process = new ServiceCollection().AddLogging().AddNeo4jClient(configuration).BuildServiceProvider();
        lock (_processes)
        {
            _processes.Add(process);
        }

        return process.GetRequiredService<INeo4jClient>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        onDispose?.Invoke();
    }
}
