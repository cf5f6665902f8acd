using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// What the example questions cost Neo4j grows with their answers and not with the graph. Measured in db hits, which do not depend on
/// the machine: at the number of ties that the paper had, and at 20,000.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class DbHitTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Few = 1_126;
    private const int Many = 20_000;

    // A little more for a plan that takes another way round through a larger graph.
    private const double Same = 1.3;
    private const int Another = 100;

    [SkippableFact]
    public async Task Db_hits_grow_with_the_answer_and_not_with_the_graph()
    {
        var server = await neo4j.EmptyAsync();
        var few = await MeasureAsync(server, Few);
        var many = await MeasureAsync(server, Many);

        Assert.Equal(few.Select(one => one.Name), many.Select(one => one.Name));
        foreach (var (less, more) in few.Zip(many))
            output.WriteLine($"{less.Name}: {less.Profile.DbHits} db hits at {Few} ties, {more.Profile.DbHits} at {Many}");
        Assert.All(few.Concat(many), one => Assert.DoesNotContain(one.Profile.Operators, step => step.StartsWith("AllNodesScan", StringComparison.Ordinal)));
        Assert.All(few.Zip(many), pair => Assert.True(
            pair.Second.Profile.DbHits <= (pair.First.Profile.DbHits * Same) + Another,
            $"{pair.First.Name}: {pair.First.Profile.DbHits} db hits became {pair.Second.Profile.DbHits}.\n{pair.Second.Statement}"));
    }

    // The examples from the ninth on count or measure all cases, and so look at all.
    private static bool IsAboutSome((string File, string Operation) example) => string.CompareOrdinal(example.File, "09") < 0;

    private static async Task<List<Measured>> MeasureAsync(Neo4jServer server, int ties)
    {
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        var client = api.Client();
        await api.LoadAsync(GrownCountry.With(ties));
        // Plans are made by what Neo4j believes of the data; it is given the time to count them.
        await server.RunAsync("CALL db.resampleOutdatedIndexes()");
        await server.RunAsync("CALL db.clearQueryCaches()");
        List<Measured> measured = [];
        foreach (var (file, operation) in Example.Operations().Select(example => ((string)example[0], (string)example[1])).Where(IsAboutSome))
        {
            var before = api.Watched.Reads.Count;
            Assert.Empty((await client.AskOperationAsync(Example.Read(file), operation)).Errors);
            // Levels that are asked at once are answered in any order.
            var reads = api.Watched.Reads.Skip(before).Where(read => read.DataVersion is not null)
                .OrderBy(read => read.Statement, StringComparer.Ordinal)
                .ThenBy(read => JsonSerializer.Serialize(read.Parameters["lists"]), StringComparer.Ordinal);
            foreach (var (number, read) in reads.Index())
            {
                var plan = await server.ProfileAsync(read.Statement, read.Parameters);
                measured.Add(new Measured($"{operation} {number + 1}", read.Statement, Profile.Of(plan)));
            }
        }

        return measured;
    }

    private sealed record Measured(string Name, string Statement, Profile Profile);
}
