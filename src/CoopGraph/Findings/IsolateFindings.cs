using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>The finding about counties without ties.</summary>
internal static class IsolateFindings
{
    public static FindingRule Honeycomb { get; } = new(
        new Finding(
            "ISOLATES",
            "Like cells of a honeycomb, some counties stay without ties. The number is their share: of the counties, as on the last day of the map, "
            + "of all provinces in which a county has a case, those that take part in none.",
            "Section 5",
            null,
            FindingUnit.Share),
        cases => Measurement.Of(cases.All, () => ShareAlone(cases)));

    private static double? ShareAlone(StudiedCases cases)
    {
        var counties = cases.CountiesOfProvinces;
        HashSet<Place> tied = [.. cases.All.SelectMany(facts => facts.Parties, (_, party) => party.Place)];
        return counties is [] ? null : (double)counties.Count(county => !tied.Contains(cases.PlaceOf(county))) / counties.Count;
    }
}
