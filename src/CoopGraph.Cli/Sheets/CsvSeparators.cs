using System.Text;

namespace CoopGraph.Cli.Sheets;

/// <summary>Finds the separator of the fields of a text file.</summary>
internal static class CsvSeparators
{
    private const string Declaration = "sep=";
    private const int LongestLine = 10_000;
    private const int MostLines = 6;

    /// <summary>The separators that can be read.</summary>
    public static IReadOnlyList<char> Known { get; } = [',', '\t', ';'];

    /// <summary>Returns the separator that the first line declares in the way of Excel, as <c>sep=;</c>. It may be one that is not known.</summary>
    /// <param name="text">The file in UTF-8.</param>
    /// <returns>The separator; null if the first line is none of this kind.</returns>
    public static char? DeclaredIn(ReadOnlySpan<byte> text)
    {
        var line = TextOf(text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? text[..end] : text).Trim('"');
        return line.Length == Declaration.Length + 1 && line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) ? line[^1] : null;
    }

    /// <summary>Returns the separator under which most headers are known in one of the first lines with content. The header may be below a title.</summary>
    /// <param name="text">The file in UTF-8.</param>
    /// <param name="options">The headers that are known.</param>
    public static char FoundIn(ReadOnlySpan<byte> text, SheetOptions options)
    {
        var lines = new List<string>();
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = TextOf(text[range]).Trim();
            if (line.Trim(',', ';', '\t', '"', ' ') is not ([] or ['#', ..]))
                lines.Add(line);
            if (lines.Count == MostLines)
                break;
        }

        return Known.MaxBy(separator => lines.Select(line => options.KnownIn(line.Split(separator).Select(cell => CellText.Clean(cell.Trim('"'))))).DefaultIfEmpty().Max());
    }

    private static string TextOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestLine)]);
}
