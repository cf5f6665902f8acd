using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Reports.Catalog;

/// <summary>The settings of reports. Configuration section <c>Reports</c>.</summary>
public sealed class ReportsOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "Reports";

    /// <summary>
    /// Further folders with reports, relative to the folder of the application or absolute. A report there takes the place of a shipped one of
    /// the same name. Default: none.
    /// </summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>The maximum number of rows of a table; one with more fails. Default: 1,000,000.</summary>
    [Range(1, 100_000_000)]
    public long MostRows { get; set; } = 1_000_000;

    /// <summary>The maximum number of rows of the export of pairs of counties; one with more is refused. Default: 10,000,000.</summary>
    [Range(1, 100_000_000)]
    public long MostPairs { get; set; } = 10_000_000;

    /// <summary>The maximum number of tables that are sent at a time; others wait. Default: 8.</summary>
    [Range(1, 10_000)]
    public int MaxAtOnce { get; set; } = 8;

    /// <summary>The maximum number of tables that wait; one more is refused with <c>BUSY</c>. Default: 100.</summary>
    [Range(0, 100_000)]
    public int MaxWaiting { get; set; } = 100;

    /// <summary>The maximum time of a table, from its first question to its last row. Default: 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaxTime { get; set; } = TimeSpan.FromMinutes(30);
}
