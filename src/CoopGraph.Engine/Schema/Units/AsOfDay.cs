using System.Globalization;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Looks at the days that callers ask for.</summary>
internal static class AsOfDay
{
    /// <summary>Refuses a day whose map is not known.</summary>
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
