namespace CoopGraph.Cli.Sheets;

/// <summary>Cleans the text of a cell.</summary>
internal static class CellText
{
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// Returns the text without white space and invisible characters at its ends. A text without letters and digits, such as a lone dash, stays.
    /// Line breaks become LF.
    /// </summary>
    public static string Clean(string text)
    {
        var cleaned = text.AsSpan();
        while (cleaned is [var first, ..] && IsSpace(first))
            cleaned = cleaned[1..];
        while (cleaned is [.., var last] && IsSpace(last))
            cleaned = cleaned[..^1];
        return cleaned.Contains('\r') ? cleaned.ToString().ReplaceLineEndings("\n") : cleaned.Length == text.Length ? text : cleaned.ToString();
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is ZeroWidthSpace or ByteOrderMark;
}
