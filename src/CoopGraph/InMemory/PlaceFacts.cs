using System.Collections;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>
/// The known results of one condition, for places at a level: two bits for each, so that a filter of hundreds of conditions needs little memory.
/// </summary>
/// <param name="places">The number of places of the map.</param>
internal sealed class PlaceFacts(int places)
{
    private static readonly int Levels = Enum.GetValues<AdministrativeLevel>().Max(level => (int)level) + 1;

    private readonly BitArray _isKnown = new(places * Levels);
    private readonly BitArray _holds = new(places * Levels);

    /// <summary>Returns the result for a place at a level; null if it is not known.</summary>
    public bool? Find(Place place, AdministrativeLevel level) => _isKnown[At(place, level)] ? _holds[At(place, level)] : null;

    /// <summary>Adds the result for a place at a level.</summary>
    public void Add(Place place, AdministrativeLevel level, bool holds)
    {
        _holds[At(place, level)] = holds;
        _isKnown[At(place, level)] = true;
    }

    private static int At(Place place, AdministrativeLevel level) => (place.Index * Levels) + (int)level;
}
