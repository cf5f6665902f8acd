using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>
/// A case on the map of its day, with all facts that follow from the map and never change. They are worked out once, when data are loaded.
/// So every store filters, counts and pages by the same values.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Day">The day of the map that is used for the case (<see cref="ScopeRules.DayOf"/>).</param>
/// <param name="Level">The highest level among the parties.</param>
/// <param name="Scope">The distance between the parties in the hierarchy.</param>
/// <param name="Parties">The parties, in the order of the case.</param>
/// <param name="Ties">Every pair of parties, once each.</param>
/// <param name="ArrangedBy">The government that arranged the case; null if none is named.</param>
public sealed record PlacedCooperation(
    Cooperation Case,
    DateOnly Day,
    AdministrativeLevel Level,
    SpatialScope Scope,
    IReadOnlyList<PlacedParty> Parties,
    IReadOnlyList<Tie> Ties,
    PlacedUnit? ArrangedBy)
{
    /// <summary>The year of the date; null if there is no date.</summary>
    public int? Year => Case.Date?.Year;
}

/// <summary>A unit on the map of a case's day.</summary>
/// <param name="Unit">The unit, as it was on that day.</param>
/// <param name="Standing">The places that contained the unit on that day.</param>
public record PlacedUnit(UnitOnDay Unit, UnitStanding Standing)
{
    /// <summary>The unit's place, which outlives its code.</summary>
    public Place Place => Standing.Place;

    /// <summary>The place itself and those above it on that day, nearest first.</summary>
    public IReadOnlyList<Place> Holders => Standing.Holders;
}

/// <summary>A party on the map of its case's day.</summary>
/// <param name="Unit">The unit, as it was on that day.</param>
/// <param name="Standing">The places that contained the unit on that day.</param>
/// <param name="Role">The role of the unit in the case.</param>
public sealed record PlacedParty(UnitOnDay Unit, UnitStanding Standing, PartyRole Role) : PlacedUnit(Unit, Standing);

/// <summary>Two parties of one case. A case with n parties has n(n-1)/2 ties.</summary>
/// <param name="First">The party that the case names first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Scope">The distance between the two in the hierarchy on the case's day, regardless of the other parties.</param>
public sealed record Tie(PlacedParty First, PlacedParty Second, SpatialScope Scope);
