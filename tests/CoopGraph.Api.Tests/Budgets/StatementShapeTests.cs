using CoopGraph.Api.Tests.Support;
using CoopGraph.Benchmarks.Profiles;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Tests the list of shapes of statements that the benchmarks run with PROFILE: every statement that reads is in it, and none of a page touches
/// more than a small multiple of its rows.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class StatementShapeTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Ties = 3_000;

    [SkippableFact]
    public async Task No_statement_that_reads_is_missing_from_the_list()
    {
        var server = await neo4j.EmptyAsync();
        HashSet<string> seen = [];
        await using (var store = await OpenAsync(server.Configuration, mostCasesInMemory: 0))
        {
            await store.LoadAsync(GrownCountry.With(Ties));
            store.Choose("SYN-000000");
            await store.OpenAsync();
            seen.UnionWith(store.Take().Select(statement => statement.Name));
            foreach (var (shape, query) in StatementShapes.Questions)
            {
                await store.AskShapeAsync(query);
                var sent = store.Take();
                Assert.True(sent.Count > 0, $"{shape} asks Neo4j nothing.");
                seen.UnionWith(sent.Select(statement => statement.Name));
            }
        }

        await using (var store = await OpenAsync(server.Configuration, mostCasesInMemory: 100_000))
        {
            store.Choose("SYN-000000");
            foreach (var (shape, call) in StatementShapes.Calls)
            {
                await call(store);
                var sent = store.Take();
                output.WriteLine($"{shape}: {string.Join(' ', sent.Select(statement => statement.Name).Distinct())}");
                Assert.True(sent.Count > 0, $"{shape} asks Neo4j nothing.");
                seen.UnionWith(sent.Select(statement => statement.Name));
            }
        }

        Assert.Equal(RecordedStatement.AllNames.Order(), seen.Where(name => name.Length > 0).Order());
    }

    [SkippableFact]
    public async Task No_statement_of_an_edit_or_of_a_history_costs_more_where_the_record_is_long()
    {
        var server = await neo4j.EmptyAsync();
        await using var store = await OpenAsync(server.Configuration, mostCasesInMemory: 0);
        await store.LoadAsync(GrownCountry.With(Ties));
        store.Choose("SYN-000000");
        var edit = StatementShapes.Calls.Single(one => one.Shape == "an edit of a case").Call;
        // The second time, there are contents that cases had before.
        await edit(store);
        await edit(store);
        await store.AskShapeAsync(StatementShapes.Questions.Single(one => one.Shape == "revisions of a case").Query);
        var sent = store.Take().Where(statement => statement.Name.StartsWith("edit-", StringComparison.Ordinal) || statement.Name == "read-revisions").ToArray();
        Assert.Equal(["edit-find-cases", "edit-find-key", "edit-find-parties", "read-revisions"], sent.Select(statement => statement.Name).Distinct().Order());
        foreach (var statement in sent)
        {
            var profile = Profile.Of(await server.ProfileAsync(statement.Text, statement.Parameters));
            output.WriteLine($"{statement.Name}: {profile.DbHits} hits");
            Assert.True(profile.DbHits < Ties / 10, $"{profile.DbHits} hits: {statement.Text}");
        }
    }

    private static Task<ProfiledStore> OpenAsync(Dictionary<string, string?> server, int mostCasesInMemory) =>
        ProfiledStore.StartAsync(new Dictionary<string, string?>(server) { ["Neo4j:MostCasesInMemory"] = $"{mostCasesInMemory}" });
}
