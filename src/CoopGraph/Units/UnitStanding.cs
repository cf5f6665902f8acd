namespace CoopGraph.Units;

/// <summary>
/// A unit as it stood at a time, with the places that held it: all that counting needs to know of a party. Units that stood alike
/// share one object (<see cref="UnitMap.StandingOf"/>), so that a hundred thousand cases need only a few thousand.
/// </summary>
/// <param name="Unit">The version that stood so.</param>
/// <param name="Holders">Its own place and those of all units above it, nearest first.</param>
/// <param name="Prefecture">The one of them that was a prefecture; null where the unit stood above or beside all prefectures.</param>
/// <param name="Province">The one of them that was a province; null for the country.</param>
public sealed record UnitStanding(AdministrativeUnit Unit, IReadOnlyList<Place> Holders, Place? Prefecture, Place? Province)
{
    /// <summary>The unit's own place.</summary>
    public Place Place => Holders[0];

    /// <summary>The unit's place where it was a county; null for a unit of a higher level.</summary>
    public Place? County => Unit.Level == AdministrativeLevel.County ? Place : null;
}
