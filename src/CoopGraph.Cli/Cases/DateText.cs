using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Cooperations;

namespace CoopGraph.Cli.Cases;

/// <summary>Reads dates as people write them in tables.</summary>
internal static partial class DateText
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    /// <summary>
    /// Reads a date: 2017, 2017-06, 2017-6-5, with <c>/</c> or <c>.</c> in the place of <c>-</c>, 2017年6月5日, 201706 and 20170605. A time of
    /// midnight after it is left out.
    /// </summary>
    /// <returns>The date; null if the text is no date of the calendar.</returns>
    public static PartialDate? Read(string text)
    {
        var match = Form().Match(Widths.Narrow(text));
        if (!match.Success)
            return null;
        return PartialDate.TryParse(string.Join('-', Parts(match)));
    }

    /// <summary>Returns what would be right in the place of a text that is no date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFraction">Whether it is a number with a fraction in a workbook.</param>
    public static string Advice(string text, bool isFraction) =>
        double.TryParse(Widths.Narrow(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > FirstSerial and < LastSerial
            ? $"This is Excel's number of the day {new DateTime(1899, 12, 30).AddDays(Math.Floor(number)):yyyy-MM-dd}: give the cell the format of a date, or write the date."
            : isFraction ? "The cell is a number, and 2017.1 and 2017.10 are one number: give the cell the format of a text, and write the month as 2017-01 or 2017-10."
            : "Write a date of the calendar as 2017, 2017-06 or 2017-06-15 (2017年6月15日).";

    private static IEnumerable<string> Parts(Match match)
    {
        yield return match.Groups["year"].Value;
        foreach (var part in (string[])["month", "day"])
        {
            if (match.Groups[part] is { Success: true, Value: var value })
                yield return value.PadLeft(2, '0');
        }
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(年?|\s*年\s*((?<month>[0-9]{1,2})\s*月?\s*((?<day>[0-9]{1,2})\s*[日号]?)?)?|(?<s>[-/.])(?<month>[0-9]{1,2})(\k<s>(?<day>[0-9]{1,2}))?|(?<month>[0-9]{2})(?<day>[0-9]{2})?)(\s+0?0:00(:00)?)?\z")]
    private static partial Regex Form();
}
