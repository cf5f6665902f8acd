namespace CoopGraph.Cli.Sheets;

/// <summary>The way in which a sheet is read.</summary>
/// <param name="Encoding">The encoding of a text file; null to find it out.</param>
/// <param name="SheetName">The sheet of a workbook; null for the first one with a known header.</param>
/// <param name="MostRows">The largest number of rows.</param>
/// <param name="IsKnownHeader">Whether a text is the header of a known column.</param>
internal sealed record SheetOptions(string? Encoding, string? SheetName, int MostRows, Func<string, bool> IsKnownHeader)
{
    /// <summary>Returns the number of known headers in a row.</summary>
    public int KnownIn(IEnumerable<string> cells) => cells.Count(IsKnownHeader);
}
