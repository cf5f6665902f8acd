using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Decides predicates on units over the map. What concerns ties is asked of the store, through <see cref="ITieFacts"/>.</summary>
/// <param name="map">The map.</param>
/// <param name="ties">What the store knows of a unit's cases and partners.</param>
/// <param name="followPlaces">
/// Whether a unit answers to all the codes and names that its place ever had, when a comparison asks for identity
/// (<see cref="Comparators.IsAboutIdentity"/>): so it is where units stand in cases, which outlive a unit's code. In lists of units,
/// whose rows show the code of the day, it is not so.
/// </param>
public sealed class UnitMatcher(UnitMap map, ITieFacts ties, bool followPlaces)
{
    /// <summary>Whether the unit fulfils the predicate.</summary>
    public bool Matches(Predicate? predicate, UnitOnDay unit) => predicate is null || predicate.Holds(unit, MatchesLeaf);

    private bool MatchesLeaf(Predicate predicate, UnitOnDay unit) => predicate switch
    {
        Comparison comparison => Holds(comparison, unit),
        Related { Relation: Relation.Parent } related => related.HoldsFor(OneOrNone(map.ParentOf(unit)), Matches),
        Related { Relation: Relation.Province } related => related.HoldsFor(OneOrNone(map.AtLevel(unit, AdministrativeLevel.Province)), Matches),
        Related related => ties.Holds(related, unit),
        _ => throw new ArgumentException($"A unit has no {predicate}.", nameof(predicate)),
    };

    private static IEnumerable<UnitOnDay> OneOrNone(UnitOnDay? unit) => unit is { } found ? [found] : [];

    private bool Holds(Comparison comparison, UnitOnDay unit) => comparison.Field switch
    {
        FilterField.Code => comparison.HoldsForAny([.. VersionsFor(comparison, unit).Select(version => version.Code.ToString())]),
        FilterField.Name => comparison.HoldsForAny([.. VersionsFor(comparison, unit).SelectMany(version => new[] { version.NameZh, version.NameEn })]),
        FilterField.UnitLevel => comparison.Holds(unit.Unit.Level),
        FilterField.Kind => comparison.Holds(unit.Unit.Kind),
        FilterField.CooperationCount or FilterField.PartnerCount => comparison.Holds((decimal)ties.Count(comparison.Field, unit)),
        _ => throw new ArgumentException($"A unit has no {comparison.Field}.", nameof(comparison)),
    };

    private IEnumerable<AdministrativeUnit> VersionsFor(Comparison comparison, UnitOnDay unit) =>
        followPlaces && comparison.Comparator.IsAboutIdentity() ? map.PlaceOf(unit.Unit).Versions : [unit.Unit];
}

/// <summary>What only a store knows of a unit: its cases and its partners.</summary>
public interface ITieFacts
{
    /// <summary>Whether a condition on the unit's cases or partners holds.</summary>
    bool Holds(Related related, UnitOnDay unit);

    /// <summary>How many cases (<see cref="FilterField.CooperationCount"/>) or partners (<see cref="FilterField.PartnerCount"/>) the unit has.</summary>
    int Count(FilterField field, UnitOnDay unit);
}
