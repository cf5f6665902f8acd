using System.Text.RegularExpressions;
using CoopGraph.Engine.Tables;
using GraphQL;

namespace CoopGraph.Reports.Catalog;

/// <summary>The reports by their names.</summary>
public sealed partial class ReportCatalog
{
    private readonly SortedDictionary<string, Report> _reports;

    private ReportCatalog(SortedDictionary<string, Report> reports) => _reports = reports;

    /// <summary>The reports, by name.</summary>
    public IReadOnlyCollection<Report> All => _reports.Values;

    /// <summary>The names of the query parameters that are no variables.</summary>
    public static IReadOnlyList<string> ReservedNames { get; } = ["bom", "guard", "format"];

    /// <summary>Reads the reports of some folders and checks them against the schema.</summary>
    /// <param name="folders">The folders. Of two reports of one name, that of the later folder counts.</param>
    /// <param name="tables">Checks that a document is a table.</param>
    /// <param name="cancellation">The token that is cancelled when the start has to end.</param>
    /// <exception cref="ReportException">A folder or a report is refused.</exception>
    public static async Task<ReportCatalog> ReadAsync(IEnumerable<string> folders, TableRunner tables, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var reports = new SortedDictionary<string, Report>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                problems.Add($"{folder}: there is no such folder.");
                continue;
            }

            foreach (var file in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
            {
                if (await ReadAsync(file, tables, problems, cancellation) is { } report)
                    reports[report.Name] = report;
            }
        }

        return problems.Count == 0 ? new(reports) : throw new ReportException(problems);
    }

    /// <summary>Returns the report with a name; null if there is none.</summary>
    public Report? Find(string name) => _reports.GetValueOrDefault(name);

    /// <summary>Returns the name that is the most like a given one: one that contains it, or else the one with the fewest other letters.</summary>
    public string? Nearest(string name) => NearestName.Of(name, _reports.Keys);

    private static async Task<Report?> ReadAsync(string file, TableRunner tables, List<string> problems, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!NameForm().IsMatch(name))
        {
            problems.Add($"{file}: a report's name has lower-case letters and digits in words with hyphens between them, such as 'ties-signed-since'.");
            return null;
        }

        var text = await File.ReadAllTextAsync(file, cancellation);
        try
        {
            var columns = await tables.CheckAsync(text, cancellation);
            var described = ReportFile.Read(text);
            problems.AddRange(described.Parameters
                .Where(parameter => ReservedNames.Contains(parameter.Name))
                .Select(parameter => $"{file}: the variable ${parameter.Name} has the name of an option of the address; take another."));
            var unknown = new[] { described.Chart?.Label, described.Chart?.Value }
                .Where(column => column is not null && columns.All(known => known.Name != column)).ToList();
            problems.AddRange(unknown.Select(column => $"{file}: the chart names the column '{column}', which the report does not have."));
            if (unknown.Count == 0 && columns.FirstOrDefault(column => column.Name == described.Chart?.Value) is { Kind: not (ColumnKind.Integer or ColumnKind.Number) } shown)
                problems.Add($"{file}: the chart's `value`, '{shown.Name}', is no column of numbers.");
            return new(name, described.Title ?? name, described.Description, text, described.Parameters, columns, described.Chart);
        }
        catch (TableFailedException refused)
        {
            problems.AddRange((refused.Result.Errors ?? []).Select(error => $"{file}{PlaceOf(error)}: {error.Message}"));
            return null;
        }
    }

    private static string PlaceOf(ExecutionError error) => error.Locations is [var place, ..] ? $"({place.Line},{place.Column})" : string.Empty;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NameForm();
}
