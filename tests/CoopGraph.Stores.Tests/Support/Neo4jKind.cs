using CoopGraph.Neo4j;
using CoopGraph.Neo4j.Client;
using CoopGraph.Questions;
using CoopGraph.TestServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The Neo4j store. Community Edition has one database, so one graph exists at a time.</summary>
internal sealed class Neo4jKind : IStoreKind
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public string Name => "Neo4j";

    public async Task<IStoreUnderTest> StartAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await OneAtATime.WaitAsync();
        // Constraints and indexes stay: making them anew for each graph would cost more than the graph.
        await server.RunAsync("MATCH (n) DETACH DELETE n");
        return new Graph(server);
    }

    private sealed class Graph(Neo4jServer server) : IStoreUnderTest
    {
        private readonly List<ServiceProvider> _processes = [];

        /// <summary>Every store has a client of its own, as every process has.</summary>
        public ICoopGraphStore Open()
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(server.Configuration).Build();
            var process = new ServiceCollection().AddLogging().AddNeo4jClient(configuration).BuildServiceProvider();
            lock (_processes)
            {
                _processes.Add(process);
            }

            return new Neo4jStore(process.GetRequiredService<INeo4jClient>());
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var process in _processes)
                await process.DisposeAsync();
            OneAtATime.Release();
        }
    }
}
