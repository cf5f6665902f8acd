using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// The rank of each place when all are sorted by their codes on the data's last day (<see cref="UnitOnDay.SortCode"/>). A rank identifies
/// the place and sorts it, so Neo4j need read nothing else of a partner. A place that changed its level has a rank for each level.
/// </summary>
internal sealed class CodeRanks
{
    private readonly Place[] _places;
    private readonly string[] _codes;
    private readonly Dictionary<(Place, AdministrativeLevel), int> _ranks = [];

    public CodeRanks(UnitMap map)
    {
        var last = map.Window.Last;
        (Place Place, AdministrativeLevel Level)[] ranked =
            [.. map.Places.SelectMany(place => place.Versions.Select(version => version.Level).Distinct(), (place, level) => (place, level))];
        _codes = [.. ranked.Select(one => one.Place.On(last, one.Level).SortCode(last))];
        Array.Sort(_codes, ranked, StringComparer.Ordinal);
        _places = [.. ranked.Select(one => one.Place)];
        foreach (var (rank, one) in ranked.Index())
            _ranks[one] = rank;
    }

    /// <summary>Returns the rank of a place at a level that it had, from 0 without gaps.</summary>
    public int Of(Place place, AdministrativeLevel level) => _ranks[(place, level)];

    /// <summary>Returns the place at a rank.</summary>
    public Place At(int rank) => _places[rank];

    /// <summary>
    /// Returns the position of a code: the rank of the place that has it; where no place has it, half-way between its neighbours.
    /// </summary>
    public double PositionOf(string code)
    {
        var found = Array.BinarySearch(_codes, code, StringComparer.Ordinal);
        return found >= 0 ? found : ~found - 0.5;
    }
}
