using CoopGraph.Cli.Sheets;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Units;

namespace CoopGraph.Cli.Cases;

/// <summary>Reads the cases of a sheet, and checks them by the rules of the model.</summary>
internal static class CaseTableReader
{
    /// <summary>The key that marks a row as an example of a template.</summary>
    public static IReadOnlyList<string> ExampleMarks { get; } = ["EXAMPLE", "示例"];

    private const string CaseId = "case_id";

    /// <summary>Reads the cases.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="map">The map on which units are looked up.</param>
    /// <param name="ignored">Headers of columns that the user does not want to be read.</param>
    public static CaseTable Read(Sheet sheet, UnitMap map, IReadOnlyCollection<string> ignored)
    {
        var problems = new List<SheetProblem>(sheet.Problems);
        if (sheet.Records is not [var first, ..])
        {
            if (problems is [])
                problems.Add(new(0, null, null, CaseRules.Header, "The file has no header: 'coopgraph template cases' prints one."));
            return new(null, [], [], problems, sheet.Notes);
        }

        // Merged cells of a header explain why columns are missing.
        if (problems.Exists(problem => problem.Line == first.Line) || CaseHeader.Read(first, ignored, problems) is not { } header)
            return new(null, [], [], problems, sheet.Notes);
        return Read(sheet, header, map, problems);
    }

    private static CaseTable Read(Sheet sheet, CaseHeader header, UnitMap map, List<SheetProblem> problems)
    {
        var (drafts, rows, examples) = (new List<CaseDraft>(), new List<SheetRecord>(), new List<int>());
        var parties = new CaseParties(new UnitFinder(map));
        foreach (var record in sheet.Records.Skip(1))
        {
            if (ExampleMarks.Contains(header.CellOf(record, CaseId)))
            {
                examples.Add(record.Line);
                continue;
            }

            var row = new CaseRow(header, record, problems);
            var draft = Read(row, parties);
            if (!row.IsSound)
                continue;
            drafts.Add(draft);
            rows.Add(record);
        }

        if (drafts is [] && problems is [])
            problems.Add(new(0, null, null, CaseRules.Of(CaseRule.RowCount), "The file has no cases below its header."));
        string[] notes = examples is [] ? [] : [$"Examples of the template are left out: line{(examples is [_] ? "" : "s")} {string.Join(", ", examples)}."];
        var table = new CaseTable(header, drafts, rows, problems, [.. sheet.Notes, .. notes]);
        problems.AddRange(DraftChecks.Check(drafts, map).Select(table.ProblemOf));
        // Rows are checked in the order of the rules; readers go through a table by its lines.
        return table with { Problems = [.. problems.OrderBy(problem => problem.Line)] };
    }

    private static CaseDraft Read(CaseRow row, CaseParties parties)
    {
        var date = row.Date("date");
        var content = new Cooperation(
            string.Empty,
            row["title"],
            date,
            row.OneOfOrNull<DateBasis>("date_basis"),
            row.OneOf<Mechanism>("mechanism"),
            row.OneOf<IssueArea>("issue_area"),
            parties.Arranger(row, "arranged_by", date),
            parties.Read(row, date),
            Amount(row),
            row.TextOrNull("note"),
            new Source(row["source_title"], row.TextOrNull("source_url"), Needed(row, "evidence"), row.OneOf<Confidence>("confidence")),
            Provenance.Curated);
        return new(row.TextOrNull(CaseId), content, row.Flag("allow_duplicate"), row.Revision("revision"));
    }

    private static string Needed(CaseRow row, string key)
    {
        if (row[key].Length == 0)
            row.Report(key, CaseRules.Required, "The cell is empty: write the statement in the source that proves the case.");
        return row[key];
    }

    private static Amount? Amount(CaseRow row)
    {
        var period = row.OneOfOrNull<AmountPeriod>("amount_period");
        foreach (var (key, isWan) in ((string, bool)[])[("amount_rmb", false), ("amount_10000_rmb", true)])
        {
            if (row.TextOrNull(key) is not { } text)
                continue;
            if (AmountText.Read(text, isWan) is { } rmb)
                return new(rmb, period);
            row.Report(key, CaseRules.Number, isWan ? "This is no amount in units of 10,000 yuan: write digits alone, such as 3000." : AmountText.Advice);
            return null;
        }

        if (period is not null)
            row.Report("amount_period", CaseRules.Number, "It says what the amount covers, but there is no amount; leave it out.");
        return null;
    }
}
