using System.Collections.Frozen;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Paper;

/// <summary>
/// The study's rules of inclusion that can be judged of one case. The findings' frame and the rules of a single case both use them.
/// </summary>
internal static class PaperFrame
{
    private static readonly FrozenSet<UnitCode> EightProvinceCodes = [.. PublishedFigures.Provinces];

    /// <summary>Returns whether all parties of a case are of county level.</summary>
    /// <param name="level">The highest level among the parties.</param>
    public static bool IsOfCountyLevel(AdministrativeLevel level) => level == AdministrativeLevel.County;

    /// <summary>Returns whether a year is one of the study's. An unknown year is accepted, since it may be one of them.</summary>
    public static bool IsOfItsYears(int? year) => year is null or (>= PublishedFigures.FirstYear and <= PublishedFigures.LastYear);

    /// <summary>Returns whether a case has a known date of signing. A case without a date does not.</summary>
    public static bool IsSigned(int? year, DateBasis? basis) => year is not null && basis == DateBasis.Signed;

    /// <summary>Returns whether at least one party lies in the eight provinces.</summary>
    public static bool TouchesEightProvinces(IEnumerable<UnitStanding> parties) => parties.Any(IsOfEightProvinces);

    /// <summary>Returns whether a party lies in one of the eight provinces.</summary>
    public static bool IsOfEightProvinces(UnitStanding party) =>
        party.Province is { } province && EightProvinceCodes.Contains(province.Latest.Code);
}
