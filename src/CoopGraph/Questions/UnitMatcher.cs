using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Decides predicates on units from the map. Conditions on ties go to the store, through <see cref="ITieFacts"/>.</summary>
/// <param name="map">The map.</param>
/// <param name="ties">The store's facts on a unit's cases and partners.</param>
/// <param name="followPlaces">
/// Whether a unit matches all the codes and names that its place ever had, if a comparison tests for identity
/// (<see cref="Comparators.IsAboutIdentity"/>). It is true for units in cases, because cases outlive a unit's code. It is false for lists
/// of units, because their rows show the code of the day.
/// </param>
/// <param name="cancellation">The token that ends the question: it is looked at once in some hundred conditions.</param>
public sealed class UnitMatcher(UnitMap map, ITieFacts ties, bool followPlaces, CancellationToken cancellation = default)
{
    private readonly CancellationStride _stop = new(cancellation);

    /// <summary>Whether the unit fulfils the predicate.</summary>
    public bool Matches(Predicate? predicate, UnitOnDay unit) => predicate is null || predicate.Holds(unit, MatchesLeaf);

    private bool MatchesLeaf(Predicate predicate, UnitOnDay unit)
    {
        _stop.Step();
        return Decide(predicate, unit);
    }

    private bool Decide(Predicate predicate, UnitOnDay unit) => predicate switch
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
        FilterField.Region => comparison.Holds(Regions.Of(unit.Unit.Code)),
        FilterField.Kind => comparison.Holds(unit.Unit.Kind),
        FilterField.Poor => comparison.Holds(map.IsListedPoor(unit)),
        FilterField.CooperationCount or FilterField.PartnerCount => comparison.Holds((decimal)ties.Count(comparison.Field, unit)),
        _ => throw new ArgumentException($"A unit has no {comparison.Field}.", nameof(comparison)),
    };

    private IEnumerable<AdministrativeUnit> VersionsFor(Comparison comparison, UnitOnDay unit) =>
        followPlaces && comparison.Comparator.IsAboutIdentity() ? map.PlaceOf(unit.Unit).Versions : [unit.Unit];
}

/// <summary>The facts on a unit that only a store has: its cases and its partners.</summary>
public interface ITieFacts
{
    /// <summary>Returns whether a condition on the unit's cases or partners holds.</summary>
    bool Holds(Related related, UnitOnDay unit);

    /// <summary>
    /// Returns the number of cases (<see cref="FilterField.CooperationCount"/>) or partners (<see cref="FilterField.PartnerCount"/>) of the
    /// unit.
    /// </summary>
    int Count(FilterField field, UnitOnDay unit);
}
