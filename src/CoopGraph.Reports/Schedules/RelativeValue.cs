using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// A value of a parameter that may be relative to a run: <c>{fire}</c> is the fire time, <c>{lastSuccess}</c> that of the last successful run.
/// Both take an ISO 8601 duration, as in <c>{fire-P7D}</c>, and <c>{lastSuccess|2009-12-31}</c> has a value for the first run.
/// </summary>
internal static partial class RelativeValue
{
    /// <summary>Returns the reason why a text is no value; null if it is one.</summary>
    /// <param name="text">The text of the setting.</param>
    /// <param name="earliest">A time that no run comes before.</param>
    public static string? ProblemOf(string text, DateTimeOffset earliest)
    {
        foreach (Match match in Anything().Matches(text))
        {
            if (!Placeholder().IsMatch(match.Value) || (match.Value.StartsWith("{fire", StringComparison.Ordinal) && match.Value.Contains('|', StringComparison.Ordinal)))
                return $"has {match.Value}, which is no time: take {{fire}}, {{fire-P7D}}, {{lastSuccess}} or {{lastSuccess|2009-12-31}}.";
        }

        // The longest duration leads back before the first year, and forward not as far as the last one.
        var tooFar = Placeholder().Matches(text).FirstOrDefault(match => match.Groups["sign"].Success && !IsTime(earliest, match));
        return tooFar is null ? null : $"has {tooFar.Value}, which is before the year 1: take a shorter duration.";
    }

    /// <summary>Returns the value for a run; null if it is relative to a successful run and there is none.</summary>
    /// <param name="text">The text of the setting.</param>
    /// <param name="fire">The fire time, in the time zone of the schedule.</param>
    /// <param name="lastSuccess">The fire time of the last successful run, in the same time zone; null if there is none.</param>
    /// <param name="isDay">Whether the parameter is a day, and not a text with a time.</param>
    public static string? Of(string text, DateTimeOffset fire, DateTimeOffset? lastSuccess, bool isDay)
    {
        var isUnknown = false;
        var value = Placeholder().Replace(text, match =>
        {
            var start = match.Groups["name"].Value == "fire" ? fire : lastSuccess;
            if (start is not { } time)
            {
                isUnknown |= !match.Groups["default"].Success;
                return match.Groups["default"].Value;
            }

            var moved = match.Groups["sign"].Success ? Move(time, match) : time;
            return moved.ToString(isDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        });
        return isUnknown ? null : value;
    }

    private static bool IsTime(DateTimeOffset time, Match match)
    {
        try
        {
            Move(time, match);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static DateTimeOffset Move(DateTimeOffset time, Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        int Part(string name) => match.Groups[name].Success ? sign * int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        return time.AddMonths((12 * Part("years")) + Part("months")).AddDays((7 * Part("weeks")) + Part("days"))
            .Add(new TimeSpan(Part("hours"), Part("minutes"), Part("seconds")));
    }

    private const string Date = @"(?:(?<years>\d{1,3})Y)?(?:(?<months>\d{1,4})M)?(?:(?<weeks>\d{1,4})W)?(?:(?<days>\d{1,5})D)?";
    private const string Time = @"(?:T(?=\d)(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,6})M)?(?:(?<seconds>\d{1,7})S)?)?";

    [GeneratedRegex(@"\{(?<name>fire|lastSuccess)(?:(?<sign>[+-])P(?=\d|T)" + Date + Time + @")?(?:\|(?<default>[^{}|]*))?\}")]
    private static partial Regex Placeholder();

    // An input object in JSON has braces of its own; only names in braces are meant to be times.
    [GeneratedRegex(@"\{\s*[A-Za-z][^{}"":]*\}")]
    private static partial Regex Anything();
}
