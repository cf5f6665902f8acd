using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests that earlier versions of the data can be asked as they were.</summary>
public class AsKnownAtContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("DOC-0002", "2015", RealUnits.Xiantao, RealUnits.Feixi);
    private static readonly Cooperation New = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);

    [SkippableTheory, EveryStore]
    public async Task A_time_sees_the_cases_versions_and_changes_that_there_were(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        var loaded = graph.Now;
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better" }));
        var edited = graph.Now;
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0002", 1));
        await graph.AddAsync(New);

        var first = await AtAsync(graph, loaded);
        Assert.Equal([("DOC-0001", "Case DOC-0001", 1), ("DOC-0002", "Case DOC-0002", 1)], await CasesAsync(first));
        Assert.Single(first.Dataset.Versions);
        Assert.Equal(2, await ChangeCountAsync(first));
        Assert.Single(await graph.RevisionsAsync("DOC-0001", first));

        var second = await AtAsync(graph, edited.AddSeconds(59));
        Assert.Equal([("DOC-0001", "Better", 2), ("DOC-0002", "Case DOC-0002", 1)], await CasesAsync(second));
        Assert.Equal(2, (await graph.RevisionsAsync("DOC-0001", second)).Count);

        var now = await AtAsync(graph, graph.Now);
        Assert.Equal([("CUR-000001", "Case ", 1), ("DOC-0001", "Better", 2)], await CasesAsync(now));
        Assert.Equal((await graph.SnapshotAsync()).Dataset.Version, now.Dataset.Version);
    }

    [SkippableTheory, EveryStore]
    public async Task A_version_by_its_name_stays_what_it_is_through_edits_and_loads(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        var first = (await graph.SnapshotAsync()).Dataset.Version;
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better" }));
        var second = (await graph.SnapshotAsync()).Dataset.Version;
        await graph.AddAsync(New);
        var third = (await graph.SnapshotAsync()).Dataset.Version;
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0002", 1));
        await graph.LoadAsync(SmallCountry.With(A, B with { Note = "Of another load" }) with { Fingerprint = new string('e', 64) });

        (string, string, int)[][] expected =
        [
            [("DOC-0001", "Case DOC-0001", 1), ("DOC-0002", "Case DOC-0002", 1)],
            [("DOC-0001", "Better", 2), ("DOC-0002", "Case DOC-0002", 1)],
            [("CUR-000001", "Case ", 1), ("DOC-0001", "Better", 2), ("DOC-0002", "Case DOC-0002", 1)],
        ];
        // In both directions: a version is made from the one that was read before.
        foreach (var (version, number) in new[] { (second, 1), (first, 0), (third, 2), (first, 0), (second, 1) })
        {
            var snapshot = await graph.Graph.Store.OpenVersionAsync(version, default);
            Assert.Equal(version, snapshot.Dataset.Version);
            Assert.Equal(expected[number], await CasesAsync(snapshot));
        }

        Assert.Equal((await graph.SnapshotAsync()).Dataset.Version, (await graph.Graph.Store.OpenVersionAsync((await graph.SnapshotAsync()).Dataset.Version, default)).Dataset.Version);
        await Assert.ThrowsAsync<InvalidQuestionException>(async () => await graph.Graph.Store.OpenVersionAsync("99.abcdef00", default));
    }

    [SkippableTheory, EveryStore]
    public async Task Loads_are_part_of_the_past_with_the_units_of_then(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        var first = graph.Now;
        var others = SmallCountry.Units with { Borders = [.. SmallCountry.Units.Borders.Skip(1)] };
        await graph.LoadAsync(SmallCountry.With(others, A) with { Fingerprint = new string('e', 64) });
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Note = "Later" }));
        var past = await AtAsync(graph, first);
        Assert.Equal([("DOC-0001", "Case DOC-0001", 1), ("DOC-0002", "Case DOC-0002", 1)], await CasesAsync(past));
        Assert.Equal(SmallCountry.Units.Borders.Count, past.Map.Tables.Borders.Count);
        Assert.Equal(others.Borders.Count, (await graph.SnapshotAsync()).Map.Tables.Borders.Count);
        Assert.Equal(SmallCountry.Policies.Select(policy => policy.Id), past.Dataset.Policies.Select(policy => policy.Id));
        Assert.Equal(2, past.Dataset.Sources.Count);
    }

    [SkippableTheory, EveryStore]
    public async Task A_time_before_the_first_version_is_refused_with_the_first_that_can_be_asked(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var refused = await Assert.ThrowsAsync<InvalidQuestionException>(async () => await AtAsync(graph, EditedGraph.Start.AddMilliseconds(-1)));
        Assert.Equal(
            "Nothing was known at 2026-11-02T08:00:00.122Z: the first version of these data is of 2026-11-02T08:00:00.123Z.", refused.Message);
    }

    [SkippableTheory, EveryStore]
    public async Task A_load_keeps_what_a_curator_has_changed_and_says_what_it_has_otherwise(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better" }));
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0002", 1));
        await graph.AddAsync(New);
        var outcome = await graph.ReloadAsync(A with { Note = "Of the new seed" }, B);
        Assert.Equal(LoadKind.Replaced, outcome.Kind);
        Assert.Equal(["DOC-0001 stays as a curator left it; the seed has another title, note."], outcome.Kept.Select(kept => kept.ToString()));
        Assert.Equal([("CUR-000001", "Case ", 1), ("DOC-0001", "Better", 2)], await CasesAsync(await graph.SnapshotAsync()));
        Assert.Equal("CUR-000002", (await graph.AddAsync(New with { Date = new PartialDate(2009) })).Cases[0].Case.CaseId);
        Assert.Equal(ChangeKind.Added, (await graph.DoAsync(new CaseEdit.Restore("DOC-0002", 2))).Cases[0].Kind);
    }

    private static async Task<IGraphSnapshot> AtAsync(EditedGraph graph, DateTimeOffset time) => await graph.Graph.Store.OpenAsKnownAtAsync(time, default);

    private static async Task<IReadOnlyList<(string, string, int)>> CasesAsync(IGraphSnapshot snapshot)
    {
        var ids = (await snapshot.AskAsync(new Questions.CasesQuestion([new(Questions.CaseRelation.Everywhere)], null, Questions.CasesQuestion.Ordering([]), new PageRequest(100)), default))[0];
        return [.. ids.Rows.Select(row => (row.Item.Case.CaseId, row.Item.Case.Title, row.Item.Case.Record!.Revision))];
    }

    private static async Task<int> ChangeCountAsync(IGraphSnapshot snapshot) =>
        (await snapshot.AskAsync(new ChangesQuestion(0, new PageRequest(100)), default)).Rows.Count;
}
