using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads <c>policies/policies.csv</c>: the policy events that the study names.</summary>
internal static class PoliciesReader
{
    /// <summary>The file, relative to the seed folder.</summary>
    public const string File = "policies/policies.csv";

    private static readonly string[] Columns =
    [
        "id", "title", "title_zh", "issuer", "from", "to", "date", "mechanism", "issue_area", "locator", "source_title", "source_url",
        "evidence", "confidence",
    ];

    private static readonly Dictionary<string, string> ColumnOf = new()
    {
        [nameof(Policy.Id)] = "id",
        [nameof(Policy.Title)] = "title",
        [nameof(Policy.Issuer)] = "issuer",
        [nameof(Policy.From)] = "from",
        [nameof(Policy.To)] = "to",
        [nameof(Policy.Date)] = "date",
        ["Source.Title"] = "source_title",
        ["Source.Url"] = "source_url",
        ["Source.Evidence"] = "evidence",
    };

    /// <summary>Reads the form of the file.</summary>
    public static SeedRows<Policy> Read(SeedFolder folder)
    {
        var rows = new SeedRows<Policy>();
        foreach (var row in CsvFile.Read(folder, File, Columns))
            rows.Add(Read(row), row);
        return rows;
    }

    /// <summary>Checks the policies that were read against the map.</summary>
    public static void Check(SeedRows<Policy> policies, UnitMap map) => policies.Report(PolicyRules.Check(policies.Records, map), ColumnOf);

    private static Policy Read(SeedRow row) => new(
        row["id"],
        row["title"],
        row.TextOrNull("title_zh"),
        row.CodeOrNull("issuer"),
        row.Year("from"),
        row.YearOrNull("to"),
        row.DayOrNull("date"),
        row.OneOfOrNull<Mechanism>("mechanism"),
        row.OneOfOrNull<IssueArea>("issue_area"),
        row.TextOrNull("locator"),
        new Source(row["source_title"], row.TextOrNull("source_url"), row["evidence"], row.OneOf<Confidence>("confidence")));
}
