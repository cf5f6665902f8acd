using CoopGraph.Cooperations;

namespace CoopGraph.Seeding;

/// <summary>Makes a case from a row of a case file.</summary>
internal static class CaseRowReader
{
    /// <summary>The separator between the parts of a list.</summary>
    public const char Separator = ';';

    /// <summary>The column of the parties' Chinese names.</summary>
    public const string Names = "party_names_zh";

    public static readonly string[] Columns =
    [
        "case_id", "parties", Names, "roles", "date", "date_basis", "mechanism", "arranged_by", "issue_area", "amount_rmb",
        "amount_period", "title", "note", "source_url", "source_title", "evidence", "confidence",
    ];

    public static Cooperation Read(SeedRow row, Provenance provenance) => new(
        row["case_id"],
        row["title"],
        row.DateOrNull("date"),
        row.OneOfOrNull<DateBasis>("date_basis"),
        row.OneOf<Mechanism>("mechanism"),
        row.OneOf<IssueArea>("issue_area"),
        row.CodeOrNull("arranged_by"),
        ReadParties(row),
        ReadAmount(row),
        row.TextOrNull("note"),
        new Source(row["source_title"], row.TextOrNull("source_url"), row["evidence"], row.OneOf<Confidence>("confidence")),
        provenance);

    private static Party[] ReadParties(SeedRow row)
    {
        var codes = row.Codes("parties", Separator);
        var roles = row.ManyOf<PartyRole>("roles", Separator);
        if (roles.Count != codes.Count)
            row.Report("roles", $"The numbers of roles ({roles.Count}) and of parties ({codes.Count}) differ; every party has one role.");
        var names = row.TextOrNull(Names)?.Split(Separator).Length ?? 0;
        if (names != codes.Count)
            row.Report(Names, $"The numbers of names ({names}) and of parties ({codes.Count}) differ; every party has one name.");
        return [.. codes.Zip(roles, (code, role) => new Party(code, role))];
    }

    private static Amount? ReadAmount(SeedRow row)
    {
        var period = row.OneOfOrNull<AmountPeriod>("amount_period");
        if (row["amount_rmb"].Length > 0)
            return new Amount(row.Money("amount_rmb"), period);
        if (period is not null)
            row.Report("amount_period", "It says what the amount covers, but there is no amount; leave it out.");
        return null;
    }
}
