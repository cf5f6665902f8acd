using CoopGraph.Cli.Sheets;
using CoopGraph.Curation;

namespace CoopGraph.Cli.Cases;

/// <summary>The cases of a table.</summary>
/// <param name="Header">The header; null if it is wrong.</param>
/// <param name="Drafts">The cases of the rows that can be read.</param>
/// <param name="Rows">The row of each case.</param>
/// <param name="Problems">The problems, by line.</param>
/// <param name="Notes">Facts that the user should know, as sentences.</param>
internal sealed record CaseTable(
    CaseHeader? Header, IReadOnlyList<CaseDraft> Drafts, IReadOnlyList<SheetRecord> Rows, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Notes)
{
    // The column in which the value is that breaks a rule.
    private static readonly Dictionary<string, string> ColumnOf = new()
    {
        ["CaseId"] = "case_id",
        ["Title"] = "title",
        ["Date"] = "date",
        ["DateBasis"] = "date_basis",
        ["Parties"] = "parties",
        ["Parties.Role"] = "roles",
        ["ArrangedBy"] = "arranged_by",
        ["Amount.Rmb"] = "amount_rmb",
        ["Note"] = "note",
        ["Source.Title"] = "source_title",
        ["Source.Url"] = "source_url",
        ["Source.Evidence"] = "evidence",
    };

    /// <summary>Returns the place in the table of a violation of a rule of the model.</summary>
    public SheetProblem ProblemOf(RuleViolation violation)
    {
        var rule = CaseRules.Of(violation.Rule);
        if (!ColumnOf.TryGetValue(violation.Member, out var key))
            return new(LineOf(violation.Row), null, null, rule, violation.FirstRow is { } first ? Repeated(first) : violation.Reason);
        // Parties can be in columns of one role each.
        if (!Header!.Has(key))
            return new(LineOf(violation.Row), key is "parties" or "roles" ? Header.HeaderOf(CaseParties.Columns.First(Header.Has)) : null, null, rule, violation.Reason);
        return new(LineOf(violation.Row), Header.HeaderOf(key), Header.CellOf(Rows[violation.Row], key), rule, violation.Reason);
    }

    /// <summary>Returns the line of a case.</summary>
    public int LineOf(int draft) => Rows[draft].Line;

    private string Repeated(int first) =>
        $"Line {LineOf(first)} has the same parties, date and subject: leave one out, or write yes into the column allow_duplicate (允许重复) if they are two agreements.";
}
