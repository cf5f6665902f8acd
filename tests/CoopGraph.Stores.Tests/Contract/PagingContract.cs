using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the sorting, counting and paging of lists.</summary>
public class PagingContract
{
    private static readonly SortBy<CaseSort>[] ByYear = [new(CaseSort.Year)];
    private static readonly SortBy<CaseSort>[] ByYearDescending = [new(CaseSort.Year, Descending: true)];

    private static readonly Cooperation[] Cases =
    [
        Case("A", "2014"), Case("B", null), Case("C", "2012"), Case("D", "2014"), Case("E", null), Case("F", "2019"),
    ];

    [SkippableTheory, EveryStore]
    public async Task Unknown_values_come_last_both_ways_and_ties_are_broken_by_the_id(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Equal(["C", "A", "D", "F", "B", "E"], await graph.CasesAsync(CaseRelation.Everywhere, null, null, ByYear));
        Assert.Equal(["F", "A", "D", "C", "B", "E"], await graph.CasesAsync(CaseRelation.Everywhere, null, null, ByYearDescending));
    }

    [SkippableTheory, EveryStore]
    public async Task Text_is_sorted_by_code_unit(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Case("a-1", null), Case("A-2", null), Case("A-10", null), Case("Z", null));
        Assert.Equal(["A-10", "A-2", "Z", "a-1"], await graph.CasesAsync(CaseRelation.Everywhere));
    }

    [SkippableTheory, EveryStore]
    public async Task Pages_follow_each_other_forwards_and_backwards(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var first = await PageAsync(graph, 4, null, null, null);
        Assert.Equal((false, true), (first.HasPrevious, first.HasNext));
        var second = await PageAsync(graph, 4, first.Rows[^1].Cursor, null, null);
        Assert.Equal((true, false), (second.HasPrevious, second.HasNext));
        Assert.Equal(["C", "A", "D", "F", "B", "E"], Ids(first).Concat(Ids(second)));

        var last = await PageAsync(graph, null, null, 4, null);
        Assert.Equal((true, false), (last.HasPrevious, last.HasNext));
        Assert.Equal(["D", "F", "B", "E"], Ids(last));
        var before = await PageAsync(graph, null, null, 4, last.Rows[0].Cursor);
        Assert.Equal((false, true), (before.HasPrevious, before.HasNext));
        Assert.Equal(["C", "A"], Ids(before));
    }

    [SkippableTheory, EveryStore]
    public async Task A_range_has_two_ends_and_may_hold_nothing(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var all = await PageAsync(graph, 6, null, null, null);
        Assert.Equal(["D", "F"], Ids(await PageAsync(graph, 5, all.Rows[1].Cursor, null, all.Rows[4].Cursor)));
        Assert.Equal(["F"], Ids(await PageAsync(graph, null, all.Rows[1].Cursor, 1, all.Rows[4].Cursor)));
        var crossed = await PageAsync(graph, 5, all.Rows[4].Cursor, null, all.Rows[1].Cursor);
        Assert.Empty(crossed.Rows);
        Assert.Equal((true, true), (crossed.HasPrevious, crossed.HasNext));
        var beyond = await PageAsync(graph, 5, all.Rows[5].Cursor, null, null);
        Assert.Empty(beyond.Rows);
        Assert.Equal((true, false), (beyond.HasPrevious, beyond.HasNext));
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_that_comes_between_two_pages_hides_none_and_repeats_none(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var first = await PageAsync(graph, 3, null, null, null);
        Assert.Equal(["C", "A", "D"], Ids(first));
        await graph.ReloadAsync([.. Cases, Case("AA", "2014"), Case("E2", "2016"), Case("0", "2010")]);
        Assert.Equal(["E2", "F", "B", "E"], Ids(await PageAsync(graph, 9, first.Rows[^1].Cursor, null, null)));
        Assert.Equal(["AA", "A", "C", "0"], Ids(await PageAsync(graph, null, null, 9, first.Rows[^1].Cursor)).Reverse());
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_that_goes_between_two_pages_hides_no_other_even_where_the_cursor_stood_on_it(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var first = await PageAsync(graph, 3, null, null, null);
        await graph.ReloadAsync([.. Cases.Where(one => one.CaseId is not ("D" or "C"))]);
        Assert.Equal(["F", "B", "E"], Ids(await PageAsync(graph, 9, first.Rows[^1].Cursor, null, null)));
        Assert.Equal(["A"], Ids(await PageAsync(graph, null, null, 9, first.Rows[^1].Cursor)));
    }

    [SkippableTheory, EveryStore]
    public async Task The_total_is_of_the_whole_filtered_list_and_given_when_wanted_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var dated = Conditions.Compare(FilterField.Year, Comparator.Neq, [null]);
        var page = await graph.CasePageAsync(CaseRelation.Everywhere, null, dated, [], new PageRequest(2, WantsTotal: true));
        Assert.Equal((2, 4), (page.Rows.Count, page.Total));
        Assert.Null((await graph.CasePageAsync(CaseRelation.Everywhere, null, dated, [], new PageRequest(2))).Total);
    }

    [SkippableTheory, EveryStore]
    public async Task Rows_are_given_when_wanted_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var page = await graph.CasePageAsync(CaseRelation.Everywhere, null, null, [], new PageRequest(2, WantsRows: false, WantsTotal: true));
        Assert.Empty(page.Rows);
        Assert.Equal((6, false, false), (page.Total, page.HasPrevious, page.HasNext));
    }

    [SkippableTheory, EveryStore]
    public async Task What_stands_behind_the_unique_key_decides_nothing(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var ordering = CasesQuestion.Ordering([new(CaseSort.CaseId, Descending: true), new(CaseSort.Year)]);
        var page = await graph.CasePageAsync(CaseRelation.Everywhere, null, null, [.. ordering.Keys], PageRequest.Read(2, null, null, null, ordering));
        Assert.Equal(["F", "E"], Ids(page));
        Assert.Equal(["D"], Ids(await graph.CasePageAsync(
            CaseRelation.Everywhere, null, null, [.. ordering.Keys], PageRequest.Read(1, page.Rows[^1].Cursor, null, null, ordering))));
    }

    [SkippableTheory, EveryStore]
    public async Task Every_list_of_a_question_is_paged_by_itself(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, [.. Cases, SmallCountry.Case("X", null, RealUnits.Xiantao, RealUnits.Qianjiang)]);
        CaseSelection[] of = [new(CaseRelation.TakingPart, graph.PlaceOf(RealUnits.Feidong)), new(CaseRelation.TakingPart, graph.PlaceOf(RealUnits.Xiantao))];
        var pages = await graph.Snapshot.AskAsync(
            new CasesQuestion(of, null, CasesQuestion.Ordering(null), new PageRequest(2, WantsTotal: true)), default);
        Assert.Equal([(2, 6), (1, 1)], pages.Select(page => (page.Rows.Count, page.Total!.Value)));
    }

    private static Cooperation Case(string id, string? date) => SmallCountry.Case(id, date, RealUnits.Feidong, RealUnits.Feixi);

    private static Task<Page<PlacedCooperation>> PageAsync(LoadedGraph graph, int? first, string? after, int? last, string? before) =>
        graph.CasePageAsync(CaseRelation.Everywhere, null, null, ByYear, PageRequest.Read(first, after, last, before, CasesQuestion.Ordering(ByYear)));

    private static string[] Ids(Page<PlacedCooperation> page) => [.. page.Rows.Select(row => row.Item.Case.CaseId)];
}
