namespace CoopGraph.Units;

/// <summary>The resident population of a unit in a census.</summary>
/// <param name="Code">The code that the unit had on the day of the census.</param>
/// <param name="Year">The year of the census (<see cref="Census.Years"/>).</param>
/// <param name="People">The number of people, above 0.</param>
/// <param name="Source">The source of the figure.</param>
/// <param name="Note">The limits of the figure, such as zones that were counted apart; null if none are known.</param>
public sealed record Population(UnitCode Code, int Year, int People, string Source, string? Note);

/// <summary>The national censuses of the data.</summary>
public static class Census
{
    /// <summary>The years of the censuses, ascending. There are no figures for the years between.</summary>
    public static IReadOnlyList<int> Years { get; } = [2010, 2020];

    /// <summary>Returns the day of the count: 1 November of the year.</summary>
    public static DateOnly DayOf(int year) => new(year, 11, 1);

    /// <summary>Returns the census nearest to a year: 2010 for years up to 2014, 2020 for later ones.</summary>
    public static int NearestTo(int year) => Years.Reverse().MinBy(census => Math.Abs(census - year));
}
