using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// The rank of each place when all are sorted by their codes on the data's last day (<see cref="UnitOnDay.SortCode"/>). A rank identifies
/// the place and sorts it, so Neo4j need read nothing else of a partner.
/// </summary>
internal sealed class CodeRanks
{
    private readonly Place[] _places;
    private readonly string[] _codes;
    private readonly int[] _ranks;

    public CodeRanks(UnitMap map)
    {
        var last = map.Window.Last;
        _places = [.. map.Places];
        _codes = [.. _places.Select(place => place.On(last).SortCode(last))];
        Array.Sort(_codes, _places, StringComparer.Ordinal);
        _ranks = new int[_places.Length];
        foreach (var (rank, place) in _places.Index())
            _ranks[place.Index] = rank;
    }

    /// <summary>Returns the rank of a place, from 0 without gaps.</summary>
    public int Of(Place place) => _ranks[place.Index];

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
