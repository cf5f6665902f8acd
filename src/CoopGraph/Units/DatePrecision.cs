namespace CoopGraph.Units;

/// <summary>The precision of the day of a change to the map.</summary>
public enum DatePrecision
{
    /// <summary>The day is that of the State Council's approval.</summary>
    Day,

    /// <summary>Only the year is known; the day is written as 1 January of that year.</summary>
    Year,
}
