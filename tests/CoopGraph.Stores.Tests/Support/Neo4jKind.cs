using CoopGraph.Testing.Servers;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The Neo4j store. Community Edition has one database, so one graph exists at a time.</summary>
internal sealed class Neo4jKind : IStoreKind
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public string Name => "Neo4j";

    public async Task<IStoreUnderTest> StartAsync() => await StartGraphAsync();

    /// <summary>Returns an empty graph on the server that all tests share.</summary>
    public static async Task<Neo4jGraph> StartGraphAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await OneAtATime.WaitAsync();
        try
        {
            // Constraints and indexes stay: creating them again for each graph would cost more than the graph.
            await server.EmptyAsync();
            return new Neo4jGraph(server, () => OneAtATime.Release());
        }
        catch
        {
            // Otherwise every later test would wait for ever.
            OneAtATime.Release();
            throw;
        }
    }
}
