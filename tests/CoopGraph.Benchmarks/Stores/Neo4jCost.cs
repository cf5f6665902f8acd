using CoopGraph.Benchmarks.Http;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>
/// Measures what the API adds to the bare statements on Neo4j, and compares it with @neo4j/graphql on the same server, over the same data.
/// </summary>
internal static class Neo4jCost
{
    private const string Partners = "one county's partners, 16 clients";

    /// <summary>Measures.</summary>
    /// <param name="neo4j">The address of a Neo4j for tests, without a password: its data are replaced.</param>
    /// <param name="bolt">Its address for Bolt; null to leave @neo4j/graphql out.</param>
    /// <returns>The API's calls a second for one county's partners, as a multiple of the bare statement's, and of @neo4j/graphql's where that takes part.</returns>
    public static async Task<(double OfBare, double? OfPeer)> RunAsync(Uri neo4j, string? bolt)
    {
        using var seed = DenseSeed.Make();
        await using var api = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", new Dictionary<string, string>
        {
            ["Store"] = "Neo4j",
            ["Neo4j__Uri"] = neo4j.ToString(),
            ["Seed__Folder"] = seed.Folder,
            ["Seed__Synthetic"] = "true",
            // Neither results nor answers that were given before.
            ["Cache__Enabled"] = "false",
            ["GraphQL__Answers__Bytes"] = "0",
        });
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Comparison.Clients });
        var bare = await BareStatements.OpenAsync(http, neo4j);
        var graphQL = new GraphQLQuestions(http, new Uri(api.Address, "graphql"));
        double? ofPeer = bolt is null ? null : await CompareAsync(http, bare, graphQL, bolt);
        var ofBare = await Comparison.ThroughputAsync(Partners, "bare", bare.PartnersOfAnjiAsync, graphQL.PartnersOfAnjiAsync);
        await Comparison.LatencyAsync("a prefecture, its 22 counties, ten partners of each and their parents", "bare", bare.PrefectureAsync, graphQL.PrefectureAsync);
        return (ofBare, ofPeer);
    }

    private static async Task<double> CompareAsync(HttpClient http, BareStatements bare, GraphQLQuestions graphQL, string bolt)
    {
        await using var peer = await Peers.Neo4jGraphQLAsync(bolt);
        var question = new PeerQuestion(http, new Uri(peer.Address, "graphql"), bare.Version);
        await question.RequireSameAsync(await graphQL.NumbersOfPartnersOfAnjiAsync());
        return await Comparison.ThroughputAsync(Partners, "@neo4j/graphql", question.PartnersOfAnjiAsync, graphQL.PartnersOfAnjiAsync);
    }
}
