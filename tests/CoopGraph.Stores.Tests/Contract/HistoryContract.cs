using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the record of versions, of the changes that each made to the cases, and of the times of a case.</summary>
public class HistoryContract
{
    private static readonly DateTimeOffset First = SetClock.Time("2026-11-02T08:00:00.123Z");
    private static readonly DateTimeOffset Second = SetClock.Time("2026-11-09T08:00:00Z");
    private static readonly DateTimeOffset Third = SetClock.Time("2026-11-16T08:00:00Z");
    private static readonly Cooperation A = SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao);
    private static readonly Cooperation C = SmallCountry.Case("C", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);
    private static readonly Cooperation NewB = B with { Title = "Another title", Mechanism = Mechanism.Arranged };

    private readonly SetClock _clock = new();

    [SkippableTheory, EveryStore]
    public async Task The_first_load_adds_every_case(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        Assert.Equal([Change(1, A, ChangeKind.Added), Change(1, B, ChangeKind.Added)], await ChangesAsync(graph));
        Assert.Equal([new(1, graph.Snapshot.Dataset.Version, First, 2, 0, 0)], graph.Snapshot.Dataset.Versions);
        Assert.Equal(First, graph.Snapshot.Dataset.LoadedAt);
        Assert.Equal([new(First, First, 1, 1), new(First, First, 1, 1)], await RecordsAsync(graph, "A", "B"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_later_load_records_what_it_adds_changes_and_withdraws_and_leaves_the_rest(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        var first = graph.Snapshot.Dataset.Versions;
        await LoadAtAsync(graph, Second, NewB, C);
        Assert.Equal(
            [Change(2, A, ChangeKind.Withdrawn), Change(2, NewB, ChangeKind.Changed, "title", "mechanism"), Change(2, C, ChangeKind.Added)],
            await ChangesAsync(graph, since: 1));
        Assert.Equal([new(2, graph.Snapshot.Dataset.Version, Second, 1, 1, 1), .. first], graph.Snapshot.Dataset.Versions);
        Assert.Equal([new(First, Second, 2, 2), new(Second, Second, 1, 2)], await RecordsAsync(graph, "B", "C"));

        await LoadAtAsync(graph, Third, A, NewB, C);
        Assert.Equal([Change(3, A, ChangeKind.Added)], await ChangesAsync(graph, since: 2));
        Assert.Equal([new(Third, Third, 3, 3), new(First, Second, 2, 2), new(Second, Second, 1, 2)], await RecordsAsync(graph, "A", "B", "C"));
    }

    [SkippableTheory, EveryStore]
    public async Task Another_process_reads_the_same_record(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await LoadAtAsync(graph, Second, NewB, C);
        var other = await graph.Under.Open().OpenAsync(default);
        Assert.Equal(graph.Snapshot.Dataset.Versions, other.Dataset.Versions);
        Assert.Equal(await ChangesAsync(graph), await ChangesAsync(other));
        Assert.Equal(await RecordsAsync(graph, "B", "C"), (await other.FindAsync(["B", "C"], default)).Select(found => found!.Case.Record));
    }

    [SkippableTheory, EveryStore]
    public async Task Loading_the_same_data_again_records_nothing(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        var versions = graph.Snapshot.Dataset.Versions;
        Assert.Equal(LoadOutcome.Unchanged, await LoadAtAsync(graph, Second, A, B));
        Assert.Equal(versions, graph.Snapshot.Dataset.Versions);
        Assert.Equal(2, (await ChangesAsync(graph)).Count);
    }

    [SkippableTheory, EveryStore]
    public async Task A_version_with_another_map_and_the_same_cases_changes_no_case(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        var units = SmallCountry.Units with { Borders = [.. SmallCountry.Units.Borders.Skip(1)] };
        await graph.Store.LoadAsync(SmallCountry.With(units, A, B) with { Fingerprint = new string('e', 64) }, default);
        var snapshot = await graph.Store.OpenAsync(default);
        Assert.Equal((0, 0, 0), snapshot.Dataset.Versions[0] is var newest ? (newest.Added, newest.Changed, newest.Withdrawn) : default);
        Assert.Equal(2, snapshot.Dataset.Versions.Count);
        Assert.Equal(2, (await ChangesAsync(snapshot)).Count);
    }

    [SkippableTheory, EveryStore]
    public async Task A_case_that_a_curator_entered_is_not_withdrawn_and_is_changed_by_a_seed_that_has_it(string store)
    {
        var curated = C with { Provenance = Provenance.Curated };
        await using var graph = await LoadedAsync(store, A, curated);
        await LoadAtAsync(graph, Second, A, B);
        Assert.Equal([Change(2, B, ChangeKind.Added)], await ChangesAsync(graph, since: 1));
        Assert.Equal([new(First, First, 1, 1)], await RecordsAsync(graph, "C"));
        await LoadAtAsync(graph, Third, A, B, C);
        Assert.Equal([Change(3, C, ChangeKind.Changed, "provenance")], await ChangesAsync(graph, since: 2));
        Assert.Equal([new(First, Third, 2, 3)], await RecordsAsync(graph, "C"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_refused_load_leaves_no_record(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await Assert.ThrowsAnyAsync<Exception>(() => graph.ReloadAsync(A, SmallCountry.Case("C", "2014", RealUnits.Feidong, "999999")));
        var other = await graph.Under.Open().OpenAsync(default);
        Assert.Equal(graph.Snapshot.Dataset.Versions, other.Dataset.Versions);
        await LoadAtAsync(graph, Second, A, B, C);
        Assert.Equal([Change(2, C, ChangeKind.Added)], await ChangesAsync(graph, since: 1));
    }

    [SkippableTheory, EveryStore]
    public async Task A_clock_that_was_set_back_does_not_put_a_version_before_an_earlier_one(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await LoadAtAsync(graph, First.AddDays(-3), A, B, C);
        Assert.Equal([First, First], graph.Snapshot.Dataset.Versions.Select(version => version.LoadedAt));
        Assert.Equal([new(First, First, 1, 2)], await RecordsAsync(graph, "C"));
    }

    [SkippableTheory, EveryStore]
    public async Task Changes_are_paged_both_ways_by_version_and_case(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await LoadAtAsync(graph, Second, NewB, C);
        var first = await PageAsync(graph, 0, 3, null, null, null);
        Assert.Equal((false, true, 5), (first.HasPrevious, first.HasNext, first.Total));
        var rest = await PageAsync(graph, 0, 3, first.Rows[^1].Cursor, null, null);
        Assert.Equal((true, false), (rest.HasPrevious, rest.HasNext));
        Assert.Equal([(1, "A"), (1, "B"), (2, "A"), (2, "B"), (2, "C")], first.Rows.Concat(rest.Rows).Select(row => (row.Item.Generation, row.Item.CaseId)));
        var last = await PageAsync(graph, 1, null, null, 2, null);
        Assert.Equal([(2, "B"), (2, "C")], last.Rows.Select(row => (row.Item.Generation, row.Item.CaseId)));
        Assert.Equal((true, false, 3), (last.HasPrevious, last.HasNext, last.Total));
        var before = await PageAsync(graph, 1, null, null, 2, last.Rows[0].Cursor);
        Assert.Equal([(2, "A")], before.Rows.Select(row => (row.Item.Generation, row.Item.CaseId)));
        Assert.Equal((false, true), (before.HasPrevious, before.HasNext));
        Assert.Empty((await PageAsync(graph, 2, 3, null, null, null)).Rows);
    }

    [SkippableTheory, EveryStore]
    public async Task Cases_are_found_by_the_times_at_which_they_came_and_changed(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await LoadAtAsync(graph, Second, A, NewB, C);
        await FindAsync();
        // From here on, a store may have the cases' facts in memory.
        await graph.Snapshot.AskAsync(new GatherQuestion([new(CaseRelation.Everywhere)], null), default);
        await FindAsync();

        async Task FindAsync()
        {
            Assert.Equal(["C"], await ByAsync(FilterField.RecordedAt, Comparator.Gte, Second));
            Assert.Empty(await ByAsync(FilterField.RecordedAt, Comparator.Gt, Second));
            Assert.Equal(["A", "B"], await ByAsync(FilterField.RecordedAt, Comparator.Lt, Second));
            Assert.Equal(["B", "C"], await ByAsync(FilterField.ChangedAt, Comparator.Gte, Second));
            Assert.Equal(["A"], await ByAsync(FilterField.ChangedAt, Comparator.Eq, First));
            Assert.Equal(["A", "B", "C"], await ByAsync(FilterField.ChangedAt, Comparator.In, First, Second));
            Assert.Empty(await ByAsync(FilterField.RecordedAt, Comparator.Eq, [null]));
        }

        Task<string[]> ByAsync(FilterField field, Comparator comparator, params object?[] values) =>
            graph.CasesAsync(CaseRelation.Everywhere, null, Conditions.Compare(field, comparator, values));
    }

    [SkippableTheory, EveryStore]
    public async Task Cases_are_sorted_and_paged_by_the_times_at_which_they_came_and_changed(string store)
    {
        await using var graph = await LoadedAsync(store, A, B);
        await LoadAtAsync(graph, Second, A, NewB, C);
        await WalkAsync();
        await graph.Snapshot.AskAsync(new GatherQuestion([new(CaseRelation.Everywhere)], null), default);
        await WalkAsync();

        async Task WalkAsync()
        {
            Assert.Equal(["A", "B", "C"], await ByAsync(new SortBy<CaseSort>(CaseSort.RecordedAt)));
            Assert.Equal(["C", "A", "B"], await ByAsync(new SortBy<CaseSort>(CaseSort.RecordedAt, Descending: true)));
            Assert.Equal(["B", "C", "A"], await ByAsync(new SortBy<CaseSort>(CaseSort.ChangedAt, Descending: true)));
            Assert.Equal(["A", "C", "B"], await ByAsync(new SortBy<CaseSort>(CaseSort.ChangedAt), new(CaseSort.CaseId, Descending: true)));
        }

        // A case a page, each by the cursor of the one before.
        async Task<List<string>> ByAsync(params SortBy<CaseSort>[] order)
        {
            List<string> found = [];
            for (string? after = null; found.Count < 4;)
            {
                var page = await graph.CasePageAsync(CaseRelation.Everywhere, null, null, order, PageRequest.Read(1, after, null, null, CasesQuestion.Ordering(order)));
                found.Add(page.Rows[0].Item.Case.CaseId);
                if (!page.HasNext)
                    break;
                after = page.Rows[0].Cursor;
            }

            return found;
        }
    }

    private Task<LoadedGraph> LoadedAsync(string store, params Cooperation[] cases)
    {
        _clock.Now = First.AddTicks(4_567);
        return LoadedGraph.OfAsync(store, SmallCountry.With(cases), _clock);
    }

    private Task<LoadOutcome> LoadAtAsync(LoadedGraph graph, DateTimeOffset time, params Cooperation[] cases)
    {
        _clock.Now = time;
        return graph.ReloadAsync(cases);
    }

    private static string Change(long generation, Cooperation one, ChangeKind kind, params string[] fields) =>
        Text(new(generation, one.CaseId, kind, one.Title, one.Provenance, fields, 0));

    private static string Text(CaseChange change) =>
        $"{change.Generation} {change.Kind} {change.CaseId} \"{change.Title}\" {change.Provenance} [{string.Join(' ', change.Fields)}]";

    private static Task<IReadOnlyList<string>> ChangesAsync(LoadedGraph graph, long since = 0) => ChangesAsync(graph.Snapshot, since);

    private static async Task<IReadOnlyList<string>> ChangesAsync(IGraphSnapshot snapshot, long since = 0) =>
        [.. (await snapshot.AskAsync(new ChangesQuestion(since, new PageRequest(100)), default)).Rows.Select(row => Text(row.Item))];

    private static async Task<Page<CaseChange>> PageAsync(LoadedGraph graph, long since, int? first, string? after, int? last, string? before) =>
        await graph.Snapshot.AskAsync(
            new ChangesQuestion(since, PageRequest.Read(first, after, last, before, ChangesQuestion.Ordering) with { WantsTotal = true }), default);

    private static async Task<IReadOnlyList<CaseRecord?>> RecordsAsync(LoadedGraph graph, params string[] ids) =>
        [.. (await graph.Snapshot.FindAsync(ids, default)).Select(found => found!.Case.Record)];
}
