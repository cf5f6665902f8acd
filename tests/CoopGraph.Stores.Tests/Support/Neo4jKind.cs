using System.Collections.Concurrent;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The Neo4j store. Community Edition has one database, so each server holds one graph at a time. Two tests run at once, each on a server.</summary>
internal sealed class Neo4jKind : IStoreKind
{
    // Neo4j plans a statement on one thread, and planning takes most of the time of these tests.
    private const int MostServers = 2;

    private static readonly SemaphoreSlim Places = new(Neo4jServer.CanStart ? MostServers : 1);
    private static readonly ConcurrentBag<Neo4jServer> Free = [];

    public string Name => "Neo4j";

    public async Task<IStoreUnderTest> StartAsync() => await StartGraphAsync();

    /// <summary>Returns an empty graph on a server that no other test uses until the graph is disposed.</summary>
    public static async Task<Neo4jGraph> StartGraphAsync()
    {
        Skip.If(Neo4jServer.SkipReason is not null, Neo4jServer.SkipReason);
        await Places.WaitAsync();
        Neo4jServer? server = null;
        try
        {
            server = Free.TryTake(out var free) ? free : await StartServerAsync();
            // Constraints and indexes stay: creating them again for each graph would cost more than the graph.
            await server.EmptyAsync();
            return new Neo4jGraph(server, () => GiveBack(server));
        }
        catch
        {
            // Otherwise every later test would wait for ever.
            GiveBack(server);
            throw;
        }
    }

    // Never disposed: a test process has no time for it at its end, and the server ends with the process anyway.
    private static Task<Neo4jServer> StartServerAsync() => Neo4jServer.CanStart ? Neo4jServer.StartLastingAsync() : Neo4jServer.SharedAsync();

    private static void GiveBack(Neo4jServer? server)
    {
        if (server is not null)
            Free.Add(server);
        Places.Release();
    }
}
