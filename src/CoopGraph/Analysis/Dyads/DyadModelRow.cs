using CoopGraph.Units;

namespace CoopGraph.Analysis.Dyads;

/// <summary>A row of the table for a dyad model: two counties, tied or not, over all years or in one.</summary>
/// <param name="One">The county with the lower code, on the day of the map.</param>
/// <param name="Other">The other one.</param>
/// <param name="Year">The year; null in a table over all years.</param>
/// <param name="Arranged">The number of arranged cases that the two share, in the year or in all.</param>
/// <param name="Mandated">The number of mandated ones.</param>
/// <param name="SelfInitiated">The number of self-initiated ones.</param>
/// <param name="EarlierTie">Whether they share a case of an earlier year; null in a table over all years.</param>
/// <param name="AreRivals">Whether they have the same direct parent on the day, and so compete.</param>
/// <param name="SameProvince">Whether they lie in one province.</param>
/// <param name="Adjacent">Whether they share a border, or shared one while both existed.</param>
/// <param name="Km">The distance between their centres in kilometres, rounded to 0.1; null if a coordinate is missing.</param>
/// <param name="RivalsOfOne">The number of rivals of the first on the day.</param>
/// <param name="RivalsOfOther">The number of rivals of the other one.</param>
public sealed record DyadModelRow(
    UnitOnDay One,
    UnitOnDay Other,
    int? Year,
    int Arranged,
    int Mandated,
    int SelfInitiated,
    bool? EarlierTie,
    bool AreRivals,
    bool SameProvince,
    bool Adjacent,
    double? Km,
    int RivalsOfOne,
    int RivalsOfOther)
{
    /// <summary>The number of cases that the two share.</summary>
    public int CaseCount => Arranged + Mandated + SelfInitiated;
}
