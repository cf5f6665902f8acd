using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>Which cases make a network by their date, and which day's map it is seen on.</summary>
public sealed record NetworkPeriod
{
    private NetworkPeriod(NetworkMode mode, DateOnly? asOf, int? year, DateOnly day) => (Mode, AsOf, Year, Day) = (mode, asOf, year, day);

    /// <summary>Whether cases accumulate.</summary>
    public NetworkMode Mode { get; }

    /// <summary>The last day whose cases count, inclusive; null where none was asked for.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The year: the last one whose cases count, or the only one; null where none was asked for.</summary>
    public int? Year { get; }

    /// <summary>
    /// The day whose map the network is seen on: <see cref="AsOf"/>, or 31 December of <see cref="Year"/>, or the last day of the window.
    /// A day outside the window gives way to the nearest within.
    /// </summary>
    public DateOnly Day { get; }

    /// <summary>Whether a day or a year was asked for, and not everything.</summary>
    public bool IsBounded => AsOf is not null || Year is not null;

    /// <summary>Reads what was asked for.</summary>
    /// <param name="mode">Whether cases accumulate.</param>
    /// <param name="asOf">The last day whose cases count, a day of the window; null: not given.</param>
    /// <param name="year">
    /// The year, <see cref="CooperationRules.FirstYear"/> to <see cref="CooperationRules.LastYear"/>; null: not given, which
    /// <see cref="NetworkMode.Year"/> does not allow.
    /// </param>
    /// <param name="window">The days that the map knows.</param>
    /// <exception cref="InvalidQuestionException">The values do not go together, or one is out of bounds.</exception>
    public static NetworkPeriod Read(NetworkMode mode, DateOnly? asOf, int? year, DataWindow window)
    {
        if (asOf is not null && year is not null)
            throw Refuse("Give `asOf` or `year`, not both: `year` is the map of its last day.");
        if (mode == NetworkMode.Year && year is null)
            throw Refuse("`mode: YEAR` needs `year`: the year whose cases are meant.");
        if (year is < CooperationRules.FirstYear or > CooperationRules.LastYear)
        {
            throw Refuse(string.Create(
                CultureInfo.InvariantCulture, $"`year` is {year}: give {CooperationRules.FirstYear} to {CooperationRules.LastYear}."));
        }

        var day = asOf ?? (year is { } given ? new DateOnly(given, 12, 31) : window.Last);
        return new NetworkPeriod(mode, asOf, year, window.Clamp(day));
    }

    /// <summary>
    /// Whether a case counts. Where only its year or month is known, the last day of it decides; without any date it counts only where
    /// everything does.
    /// </summary>
    public bool Admits(CaseFacts facts) => (Mode, AsOf, Year) switch
    {
        (NetworkMode.Year, _, { } year) => facts.Year == year,
        // The day alone would not do: that of a case after the window is the window's last.
        (_, { } asOf, _) => facts.Year <= asOf.Year && facts.Day <= asOf,
        (_, _, { } year) => facts.Year <= year,
        _ => true,
    };

    private static InvalidQuestionException Refuse(string message) => new(InvalidQuestionReason.BadUserInput, message);
}
