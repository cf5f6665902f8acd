using CoopGraph.Paging;

namespace CoopGraph.Scheduling;

/// <summary>The keys by which runs are sorted.</summary>
public enum ReportRunSort
{
    /// <summary>The fire time.</summary>
    FireTime,

    /// <summary>The id, which no two runs share.</summary>
    Id,
}

/// <summary>The question for a page of runs, the latest fire time first.</summary>
/// <param name="Schedule">The schedule; null for all.</param>
/// <param name="Report">The report; null for all.</param>
/// <param name="Statuses">The states; null for all.</param>
/// <param name="Page">The page, from the start of the list.</param>
public sealed record ReportRunsQuestion(string? Schedule, string? Report, IReadOnlyList<ReportRunStatus>? Statuses, PageRequest Page)
{
    /// <summary>The order: the latest fire time first, runs of one time by their ids.</summary>
    public static Ordering<ReportRunSort> Order { get; } =
        new([new SortBy<ReportRunSort>(ReportRunSort.FireTime, Descending: true)], ReportRunSort.Id, ReportRunSort.Id);

    /// <summary>The fire time after which the page begins, in milliseconds since 1970; null for the first page.</summary>
    public long? AfterTime => Page.After is { } after ? decimal.ToInt64((decimal)after.Values[0]!) : null;

    /// <summary>The id after which the page begins; null for the first page.</summary>
    public string? AfterId => Page.After is { } after ? (string)after.Values[1]! : null;

    /// <summary>Makes the page.</summary>
    /// <param name="runs">The rows of the page in order, and one more if there is one.</param>
    /// <param name="total">The number of all rows; null if it was not requested.</param>
    public Page<ReportRun> Cut(IReadOnlyList<ReportRun> runs, int? total) => new(
        [.. runs.Take(Page.Size).Select(run => new Row<ReportRun>(run, one => Order.CursorOf(key => ValueOf(one, key))))],
        HasPrevious: Page.After is not null,
        HasNext: runs.Count > Page.Size,
        total);

    private static object ValueOf(ReportRun run, ReportRunSort key) =>
        key == ReportRunSort.FireTime ? (decimal)run.Key.FireTime.ToUnixTimeMilliseconds() : run.Key.Id;
}
