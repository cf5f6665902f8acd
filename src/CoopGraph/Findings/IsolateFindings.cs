using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>The findings about counties without ties.</summary>
internal static class IsolateFindings
{
    private const string Locator = "Section 5 and the end of section 7; the honeycomb: section 2, after Shue";

    public static FindingRule OfShanxi { get; } = new(
        new Finding(
            "ISOLATES",
            "Cooperation spreads unevenly: relations in Shanxi still resemble a honeycomb of separate cells more than anything polycentric. The number "
            + "is the share of Shanxi's counties, as on the last day of the map, that take part in no case.",
            Locator,
            null,
            FindingUnit.Share),
        cases => ShareAlone(cases, [EightProvinces.Shanxi]));

    public static FindingRule OfOthers { get; } = new(
        new Finding(
            "ISOLATES_OTHERS",
            "In the other seven provinces cooperation has spread further. The number is the share of their counties, as on the last day of the map, "
            + "that take part in no case.",
            Locator,
            null,
            FindingUnit.Share),
        cases => ShareAlone(cases, PublishedFigures.Provinces.Where(province => province != EightProvinces.Shanxi)));

    private static Measurement ShareAlone(StudiedCases cases, IEnumerable<UnitCode> provinces)
    {
        var counties = cases.CountiesOf(provinces);
        return Measurement.Share(cases.All.Count, new Proportion(counties.Count(county => !cases.TiedPlaces.Contains(county)), counties.Count));
    }
}
