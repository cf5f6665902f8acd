using CoopGraph.Storage;

namespace CoopGraph.Seeding;

/// <summary>Reads <c>sources.csv</c>: the sources of the data.</summary>
internal static class SourcesReader
{
    /// <summary>The file, relative to the seed folder.</summary>
    public const string File = "sources.csv";

    private static readonly string[] Columns = ["name", "used_for", "licence"];

    public static IReadOnlyList<DataSource> Read(SeedFolder folder)
    {
        var rows = new SeedRows<DataSource>();
        foreach (var row in CsvFile.Read(folder, File, Columns))
        {
            foreach (var column in Columns.Where(column => string.IsNullOrWhiteSpace(row[column])))
                row.Report(column, "The field is empty; a source has a name, what it was used for, and its licence.");
            rows.Add(new(row["name"], row["used_for"], row["licence"]), row);
        }

        return rows.Records;
    }
}
