using System.Globalization;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Checks the days that callers request.</summary>
internal static class AsOfDay
{
    /// <summary>Throws if the map of a day is not known.</summary>
    /// <exception cref="InvalidQuestionException">The day lies outside the data's window.</exception>
    public static void Check(DateOnly? asOf, DataWindow window)
    {
        if (asOf is { } day && !window.Contains(day))
        {
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, string.Create(
                CultureInfo.InvariantCulture,
                $"`asOf` is {day:yyyy-MM-dd}: the administrative map is known from {window.First:yyyy-MM-dd} to {window.Last:yyyy-MM-dd}."));
        }
    }
}
