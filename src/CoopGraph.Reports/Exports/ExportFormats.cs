namespace CoopGraph.Reports.Exports;

/// <summary>The formats of all exports.</summary>
public static class ExportFormats
{
    /// <summary>The formats of the network.</summary>
    public static IReadOnlyList<ExportFormat> Network { get; } =
    [
        new("graphml", "application/graphml+xml", "GraphML, for R (igraph), NetworkX and Gephi."),
        new("gexf", "application/gexf+xml", "GEXF 1.3 for Gephi, with the years of each tie."),
        new("1.2.gexf", "application/gexf+xml", "GEXF 1.2, for programs that read no later version, such as NetworkX."),
        new("json", "application/json", "Node-link JSON, for NetworkX and D3."),
        new("edges.csv", "text/csv", "The edges as a table."),
        new("nodes.csv", "text/csv", "The nodes as a table."),
    ];

    /// <summary>The formats of the pairs of counties.</summary>
    public static IReadOnlyList<ExportFormat> Dyads { get; } = [new("csv", "text/csv", "A table, for R and pandas.")];

    /// <summary>The formats of tables of cases.</summary>
    public static IReadOnlyList<ExportFormat> Cases { get; } = [new("csv", "text/csv", "A table that `coopgraph import` reads.")];

    /// <summary>The formats of all data.</summary>
    public static IReadOnlyList<ExportFormat> Dataset { get; } =
        [new("zip", "application/zip", "A ZIP file with datapackage.json and CSV files, for frictionless, pandas and R.") { IsText = false }];

    /// <summary>Returns the name of the format that a file has by its ending; null if it has none.</summary>
    public static string? OfFile(string path) => Network.Concat(Dyads).Concat(Cases).Concat(Dataset)
        .Select(format => format.Name)
        .Where(name => path.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase))
        .MaxBy(name => name.Length);
}
