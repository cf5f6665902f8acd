using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>The positions of the cases that are related to each place, ascending. It is immutable.</summary>
internal sealed class PlaceIndex
{
    private readonly Func<PlacedCooperation, IEnumerable<Place>> _placesOf;
    private readonly Dictionary<Place, int[]> _positions;

    /// <summary>Makes the index.</summary>
    /// <param name="cases">All cases, by position.</param>
    /// <param name="placesOf">Returns the places that a case is related to, each once.</param>
    public PlaceIndex(IReadOnlyList<PlacedCooperation> cases, Func<PlacedCooperation, IEnumerable<Place>> placesOf)
    {
        _placesOf = placesOf;
        _positions = cases
            .SelectMany((one, position) => placesOf(one).Select(place => (place, position)))
            .GroupBy(pair => pair.place, pair => pair.position)
            .ToDictionary(positions => positions.Key, positions => positions.ToArray());
    }

    private PlaceIndex(PlaceIndex before, RowShift<PlacedCooperation> shift)
    {
        _placesOf = before._placesOf;
        _positions = new(before._positions);
        // Where no position changes, only the lists of the cases' own places do.
        foreach (var place in shift.KeepsPositions ? shift.RemovedRows.SelectMany(_placesOf).Distinct() : before._positions.Keys)
            _positions[place] = shift.Apply(before._positions[place]);
        var added = shift.Added
            .SelectMany(position => _placesOf(shift.All[position]).Select(place => (place, position)))
            .GroupBy(pair => pair.place, pair => pair.position);
        foreach (var positions in added)
            _positions[positions.Key] = [.. Of(positions.Key).Concat(positions).Order()];
    }

    /// <summary>Returns the index of a later version.</summary>
    /// <param name="shift">The way to the cases of the later version.</param>
    public PlaceIndex Move(RowShift<PlacedCooperation> shift) => new(this, shift);

    /// <summary>Returns the positions of the cases that are related to a place.</summary>
    public int[] Of(Place place) => _positions.GetValueOrDefault(place) ?? [];
}
