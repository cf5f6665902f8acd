namespace CoopGraph.Reports.Formats;

/// <summary>All formats of tables.</summary>
public static class TableFormats
{
    /// <summary>The formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<TableFormat> All { get; } =
    [
        new SeparatedFormat("csv", "text/csv", ','),
        new SeparatedFormat("tsv", "text/tab-separated-values", '\t'),
        new JsonFormat(),
        new NdjsonFormat(),
        new XlsxFormat(),
        new ParquetFormat(),
        new GeoJsonFormat(),
        new HtmlFormat(),
    ];

    /// <summary>Returns the format with a name; null if there is none.</summary>
    public static TableFormat? ByName(string name) => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));
}
