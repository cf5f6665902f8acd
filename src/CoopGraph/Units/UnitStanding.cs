namespace CoopGraph.Units;

/// <summary>
/// A unit at a time, with the places that contained it: all that counting needs to know of a party. Units with the same version and places
/// share one object (<see cref="UnitMap.StandingOf"/>). So a hundred thousand cases need only a few thousand objects.
/// </summary>
/// <param name="Unit">The version.</param>
/// <param name="Holders">Its own place and those of all units above it, nearest first.</param>
/// <param name="Prefecture">The place in this list that was a prefecture; null if neither the unit nor a unit above it was one.</param>
/// <param name="Province">The place in this list that was a province; null for the country.</param>
/// <param name="IsListedPoor">Whether it was on the list of poor counties (<see cref="UnitMap.IsListedPoor"/>).</param>
public sealed record UnitStanding(AdministrativeUnit Unit, IReadOnlyList<Place> Holders, Place? Prefecture, Place? Province, bool IsListedPoor)
{
    /// <summary>Its number among the standings of its map, from 0. A number may be missing.</summary>
    public int Index { get; init; }

    /// <summary>The unit's own place.</summary>
    public Place Place => Holders[0];

    /// <summary>The unit's place if it was a county; null for a unit of a higher level.</summary>
    public Place? County => Unit.Level == AdministrativeLevel.County ? Place : null;
}
