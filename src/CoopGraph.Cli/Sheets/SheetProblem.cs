namespace CoopGraph.Cli.Sheets;

/// <summary>A problem in a sheet.</summary>
/// <param name="Line">The line of the row, from 1; 0 if the problem concerns the sheet as a whole.</param>
/// <param name="Column">The header of the column as the sheet has it; null if the problem concerns the row or the sheet.</param>
/// <param name="Value">The value of the cell; null if there is none.</param>
/// <param name="Rule">The id of the rule, such as <c>KNOWN_UNIT</c>.</param>
/// <param name="Reason">The problem and a valid alternative, as sentences.</param>
internal sealed record SheetProblem(int Line, string? Column, string? Value, string Rule, string Reason)
{
    private const int MostShown = 60;

    /// <summary>Formats the problem as <c>file:line: column: 'value': [rule] reason</c>, without the parts that are absent.</summary>
    /// <param name="file">The name of the file.</param>
    public string In(string file) =>
        $"{file}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"{Column}: ")}{(string.IsNullOrEmpty(Value) ? "" : $"'{Short(Value)}': ")}[{Rule}] {Reason}";

    /// <summary>Returns a text of a sheet as one line of a terminal.</summary>
    public static string Short(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= MostShown ? line : $"{line[..MostShown]}…";
    }
}
