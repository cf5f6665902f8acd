using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>The period of a network: the cases that count by their date, and the day of the map.</summary>
public sealed record NetworkPeriod
{
    private NetworkPeriod(NetworkMode mode, DateOnly? asOf, int? year, DateOnly day) => (Mode, AsOf, Year, Day) = (mode, asOf, year, day);

    /// <summary>The mode: cases up to a day or a year, or the cases of one year only.</summary>
    public NetworkMode Mode { get; }

    /// <summary>The last day of the cases that count, inclusive; null where none was requested.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The last year of the cases that count, or the only one; null where none was requested.</summary>
    public int? Year { get; }

    /// <summary>
    /// The day of the network's map: <see cref="AsOf"/>, or 31 December of <see cref="Year"/>, or the last day of the window. A day
    /// outside the window is replaced by the nearest day within.
    /// </summary>
    public DateOnly Day { get; }

    /// <summary>Whether a day or a year was requested, rather than all cases.</summary>
    public bool IsBounded => AsOf is not null || Year is not null;

    /// <summary>Creates the period of a request.</summary>
    /// <param name="mode">The mode: cases up to a day or a year, or the cases of one year only.</param>
    /// <param name="asOf">The last day of the cases that count, a day of the window; null: not given.</param>
    /// <param name="year">
    /// The year, <see cref="CooperationRules.FirstYear"/> to <see cref="CooperationRules.LastYear"/>. Null: not given, which
    /// <see cref="NetworkMode.Year"/> does not allow.
    /// </param>
    /// <param name="window">The days that the map covers.</param>
    /// <exception cref="InvalidQuestionException">The values cannot be combined, or one is out of bounds.</exception>
    public static NetworkPeriod Read(NetworkMode mode, DateOnly? asOf, int? year, DataWindow window)
    {
        if (asOf is not null && year is not null)
            throw Refuse("Give `asOf` or `year`, not both: `year` is the map of its last day.");
        if (mode == NetworkMode.Year && year is null)
            throw Refuse("`mode: YEAR` needs `year`: the year of the cases.");
        if (year is < CooperationRules.FirstYear or > CooperationRules.LastYear)
        {
            throw Refuse(string.Create(
                CultureInfo.InvariantCulture, $"`year` is {year}: give {CooperationRules.FirstYear} to {CooperationRules.LastYear}."));
        }

        var day = asOf ?? (year is { } given ? new DateOnly(given, 12, 31) : window.Last);
        return new NetworkPeriod(mode, asOf, year, window.Clamp(day));
    }

    /// <summary>
    /// Returns whether a case counts. Where only the year or month of a case is known, the last day of it decides. A case without any
    /// date counts only where all cases count.
    /// </summary>
    public bool Admits(CaseFacts facts) => (Mode, AsOf, Year) switch
    {
        (NetworkMode.Year, _, { } year) => facts.Year == year,
        // The day alone is not enough: a case after the window has the last day of the window.
        (_, { } asOf, _) => facts.Year <= asOf.Year && facts.Day <= asOf,
        (_, _, { } year) => facts.Year <= year,
        _ => true,
    };

    private static InvalidQuestionException Refuse(string message) => new(InvalidQuestionReason.BadUserInput, message);
}
