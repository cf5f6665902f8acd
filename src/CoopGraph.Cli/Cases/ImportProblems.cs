using CoopGraph.Cli.Sheets;
using CoopGraph.Curation;

namespace CoopGraph.Cli.Cases;

/// <summary>Finds the places in a table of the errors for which a store refuses its import.</summary>
internal static class ImportProblems
{
    private const string CaseId = "case_id";

    /// <summary>Returns the problems, by line.</summary>
    /// <param name="table">The table.</param>
    /// <param name="errors">The errors.</param>
    public static IReadOnlyList<SheetProblem> Of(CaseTable table, IReadOnlyList<EditError> errors) =>
        [.. errors.SelectMany(error => Of(table, error)).OrderBy(problem => problem.Line)];

    private static IEnumerable<SheetProblem> Of(CaseTable table, EditError error) => error switch
    {
        EditError.Invalid invalid => invalid.Violations.Select(table.ProblemOf),
        EditError.NotFound missing => [Problem(table, missing.Row, missing.CaseId, missing.Reason)],
        EditError.Conflict { Current: var current } => Enumerable.Range(0, table.Drafts.Count)
            .Where(row => table.Drafts[row].CaseId == current.Case.CaseId)
            .Select(row => Problem(
                table, row, current.Case.CaseId, $"The case has the revision {current.Revision} by now, not {table.Drafts[row].IfRevision}: look at what was changed, and write {current.Revision} to change it further.")),
        EditError.Duplicate duplicate =>
            [Problem(table, duplicate.Row, null, $"{duplicate.Cases[0].CaseId} has the same parties, date and subject: write yes into allow_duplicate (允许重复) if this is another agreement.")],
        _ => throw new ArgumentException($"{error} is no error of an import.", nameof(error)),
    };

    private static SheetProblem Problem(CaseTable table, int row, string? value, string reason) =>
        new(table.LineOf(row), value is null ? null : table.Header!.HeaderOf(CaseId), value, CaseRules.CaseId, reason);
}
