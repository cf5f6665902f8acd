using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace CoopGraph.Cli.Sheets;

/// <summary>Reads a cell of Excel as text.</summary>
internal static partial class ExcelCell
{
    /// <summary>Returns the text of a cell of the present row; empty if it has none.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="column">The column, from 0.</param>
    public static string TextOf(IExcelDataReader sheet, int column) => sheet.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        DateTime date => TextOf(date, sheet.GetNumberFormatString(column)),
        // Fifteen digits are exact; more would show the binary form.
        double number => number.ToString("G15", CultureInfo.InvariantCulture) is var text && text.Contains('E', StringComparison.Ordinal) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : text,
        bool flag => flag ? "yes" : "no",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? string.Empty,
    };

    /// <summary>Returns whether a cell of the present row is a number with a fraction. It may be shown with more digits than it has: 2017.1 as 2017.10.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="column">The column, from 0.</param>
    public static bool IsFraction(IExcelDataReader sheet, int column) => sheet.GetValue(column) is double number && number != Math.Truncate(number);

    // Excel makes the first of June of a typed "2017-6", and shows the month alone: no day was meant.
    private static string TextOf(DateTime date, string? format)
    {
        var shown = Literal().Replace(format ?? string.Empty, string.Empty);
        var form = shown.Contains('d', StringComparison.OrdinalIgnoreCase) || !shown.Contains('y', StringComparison.OrdinalIgnoreCase) ? "yyyy-MM-dd"
            : shown.Contains('m', StringComparison.OrdinalIgnoreCase) ? "yyyy-MM"
            : "yyyy";
        return date.ToString(form, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.)""")]
    private static partial Regex Literal();
}
