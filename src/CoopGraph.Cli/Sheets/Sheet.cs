namespace CoopGraph.Cli.Sheets;

/// <summary>The content of a sheet.</summary>
/// <param name="Name">The name of the sheet in its workbook; null for a text file.</param>
/// <param name="Records">The rows with content, without comments; the first is the header.</param>
/// <param name="Problems">The problems in the form of the sheet.</param>
/// <param name="Notes">Facts that the user should know, as sentences.</param>
internal sealed record Sheet(
    string? Name, IReadOnlyList<SheetRecord> Records, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Returns a sheet that cannot be read.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="reason">The problem and a valid alternative, as sentences.</param>
    /// <param name="line">The line; 0 if there is none.</param>
    public static Sheet Refused(string rule, string reason, int line = 0) => new(null, [], [new(line, null, null, rule, reason)], []);
}
