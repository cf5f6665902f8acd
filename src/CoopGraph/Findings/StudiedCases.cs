using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// The cases that findings are measured on: those within the study's frame (section 1 with note 1). All parties are of county level, at
/// least one lies in the eight provinces, and the year is one of 2009 to 2020 or unknown. All other gathered cases are left out. The study
/// does not say that all parties lie in the eight provinces, so neither does this.
/// </summary>
/// <param name="map">The map that the cases were gathered on.</param>
/// <param name="gathered">The cases, each once.</param>
internal sealed class StudiedCases(UnitMap map, IEnumerable<CaseFacts> gathered)
{
    private IReadOnlyList<CaseFacts>? _signed;

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseFacts> All { get; } = [.. gathered.Where(IsInFrame)];

    /// <summary>The cases with a known year of signing. The study's years are those.</summary>
    public IReadOnlyList<CaseFacts> Signed => _signed ??= [.. All.Where(facts => facts.Year is not null && facts.DateBasis == DateBasis.Signed)];

    /// <summary>Returns those of the cases that meet a condition.</summary>
    public IReadOnlyList<CaseFacts> Where(Func<CaseFacts, bool> condition) => [.. All.Where(condition)];

    /// <summary>Returns the cases that a restriction leaves.</summary>
    public StudiedCases Within(Restriction restriction) => new(map, restriction.Of(All));

    /// <summary>Returns the counties of some provinces, as on the last day of the map.</summary>
    public IReadOnlyList<UnitOnDay> CountiesOf(IEnumerable<UnitCode> provinces) =>
    [
        .. provinces
            .Select(code => map.Find(code, map.Window.Last))
            .OfType<AdministrativeUnit>()
            .SelectMany(province => map.Below(map.PlaceOf(province).On(map.Window.Last), AdministrativeLevel.County)),
    ];

    /// <summary>Returns the place of one of these counties.</summary>
    public Place PlaceOf(UnitOnDay county) => map.PlaceOf(county.Unit);

    private static bool IsInFrame(CaseFacts facts) =>
        facts.Level == AdministrativeLevel.County
        && facts.Year is null or (>= PublishedFigures.FirstYear and <= PublishedFigures.LastYear)
        && facts.Parties.Any(IsOfEightProvinces);

    /// <summary>Returns whether a party lies in one of the eight provinces.</summary>
    public static bool IsOfEightProvinces(UnitStanding party) => party.Province is { } province && PublishedFigures.Provinces.Contains(province.Latest.Code);
}
