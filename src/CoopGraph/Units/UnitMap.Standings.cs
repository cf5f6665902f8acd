using System.Collections.Concurrent;

namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ConcurrentDictionary<string, UnitStanding> _standings = new();
    private int _standingCount;

    /// <summary>The end of the numbers of the standings so far (<see cref="UnitStanding.Index"/>), exclusive.</summary>
    public int StandingCount => Volatile.Read(ref _standingCount);

    /// <summary>
    /// Returns the unit's version, the places above it on its day, and whether it was on the list of poor counties. The result is the same
    /// object for all days on which these were the same.
    /// </summary>
    public UnitStanding StandingOf(UnitOnDay unit) => _standings.GetOrAdd(ConstellationOf(unit), (_, stood) => Describe(stood), unit);

    private UnitStanding Describe(UnitOnDay unit)
    {
        UnitOnDay[] chain = [unit, .. AncestorsOf(unit)];
        return new UnitStanding(
            unit.Unit,
            [.. chain.Select(one => PlaceOf(one.Unit))],
            PlaceAt(chain, AdministrativeLevel.Prefecture),
            PlaceAt(chain, AdministrativeLevel.Province),
            IsListedPoor(unit))
        {
            Index = Interlocked.Increment(ref _standingCount) - 1,
        };
    }

    private Place? PlaceAt(UnitOnDay[] chain, AdministrativeLevel level)
    {
        foreach (var one in chain)
        {
            if (one.Unit.Level == level)
                return PlaceOf(one.Unit);
        }

        return null;
    }
}
