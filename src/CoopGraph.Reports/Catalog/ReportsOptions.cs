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
}
