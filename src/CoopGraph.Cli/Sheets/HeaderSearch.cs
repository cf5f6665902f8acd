namespace CoopGraph.Cli.Sheets;

/// <summary>Looks for the header of a sheet, which is its first row. Where a title is above it, the sheet is refused in words that say so.</summary>
/// <param name="options">The way in which the sheet is read.</param>
internal sealed class HeaderSearch(SheetOptions options)
{
    private const int MostAbove = 5;

    // A single word of a title can be the name of a column.
    private const int LeastKnown = 2;

    private int _rows;
    private int _first;

    /// <summary>Whether the first row has a known header.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether none of the rows that are looked at has known headers.</summary>
    public bool IsMissing => !IsFound && _rows > MostAbove;

    /// <summary>Looks at the next row with content.</summary>
    /// <returns>The refusal of a sheet that has rows above its header; null otherwise.</returns>
    public Sheet? Next(SheetRecord record)
    {
        if (IsFound || IsMissing)
            return null;
        var known = options.KnownIn(record.Cells);
        if (_rows++ == 0)
        {
            (_first, IsFound) = (record.Line, known > 0);
            return null;
        }

        return known < LeastKnown ? null : Sheet.Refused(
            SheetRules.Header, $"The header is in line {record.Line}: delete the title above it, or put # before the title.", _first);
    }
}
