using System.Buffers;
using CsvHelper;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// Writes texts as fields of CSV. An empty text is <c>""</c>, other than a missing one. If it is guarded, a text that a spreadsheet would run as a formula has
/// an apostrophe before it.
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<byte> Formulas = SearchValues.Create("=+-@\t\r"u8);

    /// <summary>Writes a text.</summary>
    /// <param name="csv">The destination.</param>
    /// <param name="text">The text.</param>
    /// <param name="isGuarded">Whether no text may run as a formula.</param>
    public static void Write(CsvWriter csv, string text, bool isGuarded)
    {
        if (text.Length == 0)
            csv.WriteField(text, CsvQuoting.Always);
        else if (isGuarded && char.IsAscii(text[0]) && Formulas.Contains((byte)text[0]))
            csv.WriteField($"'{text}");
        else
            csv.WriteField(text);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="csv">The destination.</param>
    /// <param name="utf8">The text, as UTF-8.</param>
    /// <param name="isGuarded">Whether no text may run as a formula.</param>
    public static void Write(CsvWriter csv, ReadOnlySpan<byte> utf8, bool isGuarded)
    {
        if (utf8.IsEmpty)
            csv.WriteField(string.Empty, CsvQuoting.Always);
        else if (isGuarded && Formulas.Contains(utf8[0]))
            csv.WriteField([(byte)'\'', .. utf8]);
        else
            csv.WriteField(utf8);
    }
}
