using CoopGraph.Loading;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>A load that fails: whatever statement it is that fails, the version that was served stays served, whole.</summary>
public class LoadFaultTests
{
    private const int MoreThanALoadHas = 200;
    private static readonly GraphData A = SmallCountry.With(SmallCountry.Case("A", "2014", "340122", "340123"), SmallCountry.Case("B", null, "340122", "429004", "341522"));
    private static readonly GraphData B = SmallCountry.With(SmallCountry.Case("B", "2016", "340122", "429004"), SmallCountry.Case("C", "2017", "340828", "340123"));
    private static readonly GraphData C = SmallCountry.With(SmallCountry.Case("D", "2018", "429004", "429005"));

    [SkippableFact]
    public async Task A_load_whose_nth_statement_fails_changes_nothing_for_any_n()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        var (version, written) = await WrittenAsync(graph);

        var n = 1;
        for (; await FailsAtAsync(graph, n); n++)
        {
            Assert.True(n < MoreThanALoadHas, "A load never came to its end.");
            Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
            Assert.Equal((version, written), await WrittenAsync(graph));
            // Where the last statement failed, the new version is there and waits to be served; nothing else is ever left over.
            if (await PendingAsync(graph) is null)
                Assert.Equal([version], await Contents.VersionsAsync(graph.Server));
        }

        // The one after the last failure found the version waiting.
        Assert.InRange(n, 20, MoreThanALoadHas);
        Assert.Null(await PendingAsync(graph));
        Assert.Equal(Contents.Of(B), await Contents.OfAsync(graph.Open()));
        await graph.Open().LoadAsync(A, default);
        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        Assert.Equal(written, (await WrittenAsync(graph)).Written);
        Assert.Equal(2, (await Contents.VersionsAsync(graph.Server)).Length);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_version_that_was_written_but_not_served_is_served_by_the_next_load(bool loadsTheSame)
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        await DieBeforeServingAsync(graph, B);
        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));

        List<string> served = [];
        var next = loadsTheSame ? B : C;
        await graph.Open(client => new FailingClient(client, (statement, parameters) =>
        {
            if (IsServing(statement))
                served.Add((string)parameters["version"]!);
        })).LoadAsync(next, default);

        Assert.Equal(loadsTheSame ? [VersionOf(2, B)] : [VersionOf(2, B), VersionOf(3, C)], served);
        Assert.Equal(Contents.Of(next), await Contents.OfAsync(graph.Open()));
        Assert.Null(await PendingAsync(graph));
    }

    [SkippableFact]
    public async Task The_first_load_of_all_may_die_before_it_is_served_too()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await DieBeforeServingAsync(graph, A);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await graph.Open().OpenAsync(default));

        await graph.Open().LoadAsync(A, default);

        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        Assert.Equal([VersionOf(1, A)], await Contents.VersionsAsync(graph.Server));
    }

    [SkippableFact]
    public async Task What_is_served_may_be_loaded_again_while_another_version_waits()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        await DieBeforeServingAsync(graph, B);

        await graph.Open().LoadAsync(A, default);

        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
    }

    private static string VersionOf(int number, GraphData data) => DataVersion.Of(number, data.Fingerprint);

    private static bool IsServing(string statement) => statement.Contains("REMOVE store.pending", StringComparison.Ordinal);

    /// <summary>Loads B, and fails at the n-th statement.</summary>
    /// <returns>Whether there was one.</returns>
    private static async Task<bool> FailsAtAsync(Neo4jGraph graph, int n)
    {
        var sent = 0;
        var store = graph.Open(client => new FailingClient(client, (_, _) => ThrowIf(++sent == n)));
        try
        {
            await store.LoadAsync(B, default);
            return false;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    private static async Task DieBeforeServingAsync(Neo4jGraph graph, GraphData data) => await Assert.ThrowsAsync<StoreUnavailableException>(() =>
        graph.Open(client => new FailingClient(client, (statement, _) => ThrowIf(IsServing(statement)))).LoadAsync(data, default));

    private static void ThrowIf(bool itIsTime)
    {
        if (itIsTime)
            throw new StoreUnavailableException("The cellar is flooded.");
    }

    private static async Task<(string Version, string Written)> WrittenAsync(Neo4jGraph graph)
    {
        var version = await Contents.ServedVersionAsync(graph.Open());
        return (version, await Contents.WrittenAsync(graph.Server, version));
    }

    private static async Task<string?> PendingAsync(Neo4jGraph graph) =>
        Assert.Single(await graph.Server.RunAsync("MATCH (store:Store) RETURN store.pending"))[0].GetString();
}
