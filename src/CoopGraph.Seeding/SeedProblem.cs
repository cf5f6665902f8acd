namespace CoopGraph.Seeding;

/// <summary>A problem in a seed folder.</summary>
/// <param name="File">The file, relative to the seed folder, with <c>/</c> between folders, such as <c>cases/paper.csv</c>.</param>
/// <param name="Line">
/// The physical line on which the record begins, from 1 (a field may contain line breaks). 0 if the problem concerns the file as a whole.
/// </param>
/// <param name="Column">The column's name; null if the problem concerns the whole record or file.</param>
/// <param name="Reason">The error and the correction, as a sentence.</param>
public sealed record SeedProblem(string File, int Line, string? Column, string Reason)
{
    /// <summary>Formats the problem as <c>file:line: column: reason</c>, without the parts that are absent.</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"{Column}: ")}{Reason}";
}
