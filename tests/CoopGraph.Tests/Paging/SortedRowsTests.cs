using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Tests.Paging;

/// <summary>Tests pages of a list that was sorted once.</summary>
public class SortedRowsTests
{
    private static readonly Ordering<CaseSort> ByYear = CasesQuestion.Ordering([new SortBy<CaseSort>(CaseSort.Year, Descending: true)]);

    /// <summary>For drawn lists, conditions and cursors, a page is what one gets by sorting, filtering and cutting by hand.</summary>
    [Fact]
    public void A_page_is_the_same_as_by_hand()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            Row[] rows = [.. Enumerable.Range(0, random.Next(12)).Select(i => new Row($"C{i:00}", random.Next(4) == 0 ? null : 2015 + random.Next(3)))];
            var (divisor, remainder) = (random.Next(1, 4), random.Next(2));
            bool Matches(Row row) => (int.Parse(row.CaseId[1..], System.Globalization.CultureInfo.InvariantCulture) % divisor) <= remainder;
            var request = new PageRequest(
                random.Next(1, 5), random.Next(2) == 0, CursorIn(rows, random), CursorIn(rows, random), random.Next(5) > 0, random.Next(2) == 0);
            Row[] unsorted = [.. rows.OrderBy(_ => random.Next())];
            var sorted = new SortedRows<Row, CaseSort>(unsorted, ByYear, Value);

            Assert.Equal(ByHand(rows, _ => true, request), Text(sorted.Cut(request)));
            Assert.Equal(ByHand(rows, Matches, request), Text(sorted.Cut(request, new MatchingRanks(new AllRanks(sorted.Count), rank => Matches(unsorted[sorted.PositionAt(rank)])))));
        }
    }

    [Fact]
    public void A_rank_and_a_position_lead_to_each_other()
    {
        Row[] rows = [new("C2", 2015), new("C1", 2016), new("C0", null), new("C3", 2017)];
        var sorted = new SortedRows<Row, CaseSort>(rows, ByYear, Value);

        Assert.Equal([3, 1, 0, 2], Enumerable.Range(0, 4).Select(sorted.PositionAt));
        Assert.Equal([2, 1, 3, 0], Enumerable.Range(0, 4).Select(sorted.RankOf));
    }

    [Fact]
    public void A_page_looks_only_at_the_rows_that_it_needs()
    {
        Row[] rows = [.. Enumerable.Range(0, 1_000).Select(i => new Row($"C{i:0000}", 2015))];
        var sorted = new SortedRows<Row, CaseSort>(rows, ByYear, Value);
        var looked = 0;

        var page = sorted.Cut(
            new PageRequest(20, After: ByYear.KeyOf(key => Value(new Row("C0499", 2015), key))),
            new MatchingRanks(new AllRanks(sorted.Count), _ => ++looked > 0));

        Assert.Equal("C0500", page.Rows[0].Item.CaseId);
        Assert.Equal(20, page.Rows.Count);
        // The page, one row before it and one row after it.
        Assert.Equal(22, looked);
    }

    private static RowKey? CursorIn(Row[] rows, Random random) =>
        rows.Length == 0 || random.Next(2) == 0 ? null : ByYear.KeyOf(key => Value(rows[random.Next(rows.Length)], key));

    private static string ByHand(Row[] rows, Func<Row, bool> matches, PageRequest request)
    {
        Row[] all = [.. rows.Where(matches).OrderBy(row => row.Year is null).ThenByDescending(row => row.Year).ThenBy(row => row.CaseId, StringComparer.Ordinal)];
        var start = request.After is { } after ? all.Count(row => ByYear.Compare(KeyOf(row), after) <= 0) : 0;
        var end = Math.Max(start, request.Before is { } before ? all.Count(row => ByYear.Compare(KeyOf(row), before) < 0) : all.Length);
        var (first, last) = request.FromEnd ? (Math.Max(start, end - request.Size), end) : (start, Math.Min(end, start + request.Size));
        return request.WantsRows
            ? Text([.. all[first..last].Select(row => row.CaseId)], first > 0, last < all.Length, request.WantsTotal ? all.Length : null)
            : Text([], false, false, request.WantsTotal ? all.Length : null);
    }

    private static RowKey KeyOf(Row row) => ByYear.KeyOf(key => Value(row, key));

    private static object? Value(Row row, CaseSort key) => key == CaseSort.Year ? (decimal?)row.Year : row.CaseId;

    private static string Text(Page<Row> page) => Text([.. page.Rows.Select(row => row.Item.CaseId)], page.HasPrevious, page.HasNext, page.Total);

    private static string Text(string[] ids, bool hasPrevious, bool hasNext, int? total) => $"{string.Join(' ', ids)} {hasPrevious} {hasNext} {total}";

    private sealed record Row(string CaseId, int? Year);
}
