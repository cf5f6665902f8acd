using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// The cases that findings are measured on: as in the paper, those with all parties at county level. All other gathered cases are left
/// out.
/// </summary>
/// <param name="map">The map that the cases were gathered on.</param>
/// <param name="gathered">The cases, each once.</param>
internal sealed class StudiedCases(UnitMap map, IEnumerable<CaseFacts> gathered)
{
    private IReadOnlyList<UnitOnDay>? _counties;

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseFacts> All { get; } = [.. gathered.Where(facts => facts.Level == AdministrativeLevel.County)];

    /// <summary>The cases with a known year.</summary>
    public IReadOnlyList<CaseFacts> Dated => [.. All.Where(facts => facts.Year is not null)];

    /// <summary>
    /// The counties of every province in which a party of a case lay, as on the last day of the map. Counties without cases of their own
    /// are included.
    /// </summary>
    public IReadOnlyList<UnitOnDay> CountiesOfProvinces => _counties ??=
    [
        .. All
            .SelectMany(facts => facts.Parties, (_, party) => party.Province)
            .OfType<Place>()
            .Distinct()
            .SelectMany(province => map.Below(province.On(map.Window.Last), AdministrativeLevel.County)),
    ];

    /// <summary>Returns the place of one of these counties.</summary>
    public Place PlaceOf(UnitOnDay county) => map.PlaceOf(county.Unit);
}
