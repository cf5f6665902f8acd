namespace CoopGraph.Seeding;

/// <summary>Something wrong in a seed folder.</summary>
/// <param name="File">The file, relative to the seed folder, with <c>/</c> between folders, such as <c>cases/paper.csv</c>.</param>
/// <param name="Line">
/// The physical line on which the record begins, from 1 (a field may hold line breaks); 0 where the file as a whole is meant.
/// </param>
/// <param name="Column">The column's name; null where the whole record or file is meant.</param>
/// <param name="Reason">What is wrong and what would be right, as a sentence.</param>
public sealed record SeedProblem(string File, int Line, string? Column, string Reason)
{
    /// <summary>As <c>file:line: column: reason</c>, without the parts that are not there.</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"{Column}: ")}{Reason}";
}
