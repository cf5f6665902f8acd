using CoopGraph.Benchmarks;
using CoopGraph.Benchmarks.InProcess;

if (args is ["engine"])
{
    await EngineCost.RunAsync();
    return 0;
}

if (args is not [var neo4j])
{
    await Console.Error.WriteLineAsync(
        """
        What a request costs in the process, beside GraphQL.NET's own executer (run in the folder that has seed/):

          dotnet run -c Release --project tests/CoopGraph.Benchmarks -- engine

        What the API adds to the bare statement, as ratios in one run:

          dotnet run -c Release --project tests/CoopGraph.Benchmarks -- http://127.0.0.1:7474

        The address is that of a Neo4j for tests, without a password: its data are replaced by the seed and 100,000 cases drawn at random.
        """);
    return 2;
}

using var seed = new DenseSeed();
await using var api = await ApiProcess.StartAsync(neo4j, seed.Folder);
using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Comparison.Clients });
var bare = await BareStatements.OpenAsync(http, new Uri(neo4j));
var graphQL = new GraphQLQuestions(http, api.Endpoint);

await Comparison.ThroughputAsync("one county's partners, 16 clients", bare.PartnersOfAnjiAsync, graphQL.PartnersOfAnjiAsync);
await Comparison.LatencyAsync("a prefecture, its 22 counties, ten partners of each and their parents", bare.PrefectureAsync, graphQL.PrefectureAsync);
return 0;
