using System.Collections;
using CoopGraph.Units;

namespace CoopGraph.Embedded.Graph;

/// <summary>
/// The known results of one condition, for places at a level: two bits for each, so that a filter of hundreds of conditions needs little memory.
/// </summary>
/// <param name="places">The number of places of the map.</param>
internal sealed class PlaceFacts(int places)
{
    private static readonly int Levels = Enum.GetValues<AdministrativeLevel>().Max(level => (int)level) + 1;

    private readonly BitArray _isKnown = new(places * Levels);
    private readonly BitArray _holds = new(places * Levels);

    /// <summary>Returns a result, and computes it the first time.</summary>
    /// <param name="place">The place.</param>
    /// <param name="level">The level.</param>
    /// <param name="compute">Computes the result.</param>
    public bool Of(Place place, AdministrativeLevel level, Func<bool> compute)
    {
        var at = (place.Index * Levels) + (int)level;
        if (!_isKnown[at])
        {
            _holds[at] = compute();
            _isKnown[at] = true;
        }

        return _holds[at];
    }
}
