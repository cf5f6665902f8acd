using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// The cases that findings are measured on: those within the study's frame (section 1 with note 1). All parties are of county level, at
/// least one lies in the eight provinces, and the year is one of 2009 to 2020 or unknown. All other gathered cases are left out. The study
/// does not say that all parties lie in the eight provinces, so neither does this. The rules are those of <see cref="PaperFrame"/>.
/// </summary>
internal sealed class StudiedCases
{
    private readonly ILookup<UnitCode, Place> _counties;
    private readonly CaseFacts[] _all;
    private CaseFacts[]? _signed;
    private HashSet<Place>? _tied;

    // Every finding walks through the cases, which is fastest in an array.
    private StudiedCases(CaseFacts[] all, ILookup<UnitCode, Place> counties) => (_all, _counties) = (all, counties);

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseFacts> All => _all;

    /// <summary>The cases with a known year of signing. The study's years are those.</summary>
    public IReadOnlyList<CaseFacts> Signed => _signed ??= [.. _all.Where(facts => PaperFrame.IsSigned(facts.Year, facts.DateBasis))];

    /// <summary>The places that take part in a case.</summary>
    public IReadOnlySet<Place> TiedPlaces => _tied ??= FindTied();

    /// <summary>Returns the cases of the frame.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="gathered">The cases, each once.</param>
    public static StudiedCases Of(UnitMap map, IEnumerable<CaseFacts> gathered) => new(
        [.. gathered.Where(IsInFrame)],
        PublishedFigures.Provinces
            .Select(code => map.Find(code, map.Window.Last))
            .OfType<AdministrativeUnit>()
            .SelectMany(
                province => map.Below(new UnitOnDay(province, map.Window.Last), AdministrativeLevel.County),
                (province, county) => (Province: province.Code, Place: map.PlaceOf(county.Unit)))
            .ToLookup(county => county.Province, county => county.Place));

    /// <summary>Returns the cases that a restriction leaves.</summary>
    public StudiedCases Within(Restriction restriction) => new([.. restriction.Of(All)], _counties);

    /// <summary>Returns the counties of some of the eight provinces, as on the last day of the map.</summary>
    public IReadOnlyList<Place> CountiesOf(IEnumerable<UnitCode> provinces) => [.. provinces.SelectMany(code => _counties[code])];

    private HashSet<Place> FindTied()
    {
        var tied = new HashSet<Place>();
        foreach (var facts in _all)
        {
            for (var party = 0; party < facts.Parties.Count; party++)
                tied.Add(facts.Parties[party].Place);
        }

        return tied;
    }

    private static bool IsInFrame(CaseFacts facts) =>
        PaperFrame.IsOfCountyLevel(facts.Level) && PaperFrame.IsOfItsYears(facts.Year) && facts.HasParty(PaperFrame.IsOfEightProvinces);
}
