using System.Collections.Frozen;

namespace CoopGraph.Cli.Sheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Line">The line of a text file on which the row begins, or the number of the row in Excel, from 1.</param>
/// <param name="Cells">The cells as text, without spaces at their ends. A date is YYYY-MM-DD, or shorter where its format shows no day.</param>
/// <param name="IsHidden">Whether the sheet hides the row.</param>
internal sealed record SheetRecord(int Line, IReadOnlyList<string> Cells, bool IsHidden = false)
{
    /// <summary>The positions, from 0, of the cells of Excel that are a number with a fraction. A text of the same digits is none.</summary>
    public IReadOnlySet<int> Fractions { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether no cell has a text.</summary>
    public bool IsBlank => Cells.All(cell => cell.Length == 0);

    /// <summary>Whether the row is a comment for readers of the sheet.</summary>
    public bool IsComment => Cells is [['#', ..], ..];
}
