using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Tests that the cost of the example queries in Neo4j grows with their results and not with the graph. The cost is measured in db hits,
/// which do not depend on the machine: at the paper's number of ties, and at 10,000.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class DbHitTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Few = 1_126;
    private const int Many = 10_000;

    // The tolerance is for a plan that uses another route through a larger graph.
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

    // The examples from the ninth on count or measure all cases, and so read all of them.
    private static bool IsAboutSome((string File, string Operation) example) => string.CompareOrdinal(example.File, "09") < 0;

    private static async Task<List<Measured>> MeasureAsync(Neo4jServer server, int ties)
    {
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        var client = api.Client();
        await api.LoadAsync(GrownCountry.With(ties));
        // Neo4j plans by its statistics of the data, so these are updated first.
        await server.RunAsync("CALL db.resampleOutdatedIndexes()");
        await server.RunAsync("CALL db.clearQueryCaches()");
        List<Measured> measured = [];
        foreach (var (file, operation) in Example.Operations().Select(example => ((string)example[0], (string)example[1])).Where(IsAboutSome))
        {
            var before = api.Watched.Reads.Count;
            Assert.Empty((await client.AskOperationAsync(Example.Read(file), operation)).Errors);
            // Statements that run at the same time end in any order.
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
