using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopGraph.Cooperations;

/// <summary>A date known to the year, the month or the day.</summary>
/// <param name="Year">Year of the Gregorian calendar, 1 to 9999.</param>
/// <param name="Month">The month, 1 to 12; null if only the year is known.</param>
/// <param name="Day">The day, 1 to 31; null if only the month or the year is known.</param>
public sealed partial record PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The first day that it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The day, or null if it is not known.</summary>
    public DateOnly? Exact => Day is null ? null : First;

    /// <summary>Reads a date.</summary>
    /// <param name="text">YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar.</param>
    /// <returns>The date, or null if the text is anything else.</returns>
    public static PartialDate? TryParse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
            return null;
        var date = new PartialDate(Number(match.Groups["year"])!.Value, Number(match.Groups["month"]), Number(match.Groups["day"]));
        return date.Exists() ? date : null;
    }

    /// <summary>Returns the date as YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Year:D4}{(Month is null ? "" : $"-{Month:D2}")}{(Day is null ? "" : $"-{Day:D2}")}");

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private bool Exists() =>
        Year >= 1 && Month is null or (>= 1 and <= 12) && (Day is null || (Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month ?? 1)));

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?\z")]
    private static partial Regex Form();
}
