using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>
/// The index of the cases. The cost of finding a place's cases and partners depends only on their own number. It is immutable; a later version
/// with a few changes is made from it.
/// </summary>
internal sealed class CaseIndex
{
    private readonly PlaceIndex _takingPart;
    private readonly PlaceIndex _arrangedBy;
    private readonly PartnerIndex _partners;
    private readonly Lazy<CaseFacts[]> _facts;

    public CaseIndex(UnitMap map, IEnumerable<PlacedCooperation> cases)
    {
        All = cases.OrderBy(c => c.Case.CaseId, StringComparer.Ordinal).ToArray();
        _takingPart = new PlaceIndex(All, one => one.Parties.SelectMany(party => party.Holders).Distinct());
        _arrangedBy = new PlaceIndex(All, one =>
            one.ArrangedBy is { } arranger && one.Parties.All(party => party.Place != arranger.Place) ? [arranger.Place] : []);
        _partners = new PartnerIndex(map, All);
        _facts = FactsOf(map, All);
    }

    private CaseIndex(CaseIndex before, UnitMap map, RowShift<PlacedCooperation> shift)
    {
        All = shift.All;
        _takingPart = before._takingPart.Move(shift);
        _arrangedBy = before._arrangedBy.Move(shift);
        _partners = before._partners.With(map, shift.RemovedRows, shift.AddedRows);
        _facts = before._facts.IsValueCreated
            ? new(shift.Move(before._facts.Value, shift.AddedRows.Select(one => CaseFacts.Of(map, one))))
            : FactsOf(map, All);
    }

    /// <summary>All cases, by id. The position of a case is its place in this list.</summary>
    public IReadOnlyList<PlacedCooperation> All { get; }

    /// <summary>Returns the index of a later version.</summary>
    public CaseIndex Move(UnitMap map, RowShift<PlacedCooperation> shift) => new(this, map, shift);

    /// <summary>The facts of all cases that counting needs, by id. They are computed at the first request.</summary>
    public IReadOnlyList<CaseFacts> AllFacts => _facts.Value;

    /// <summary>Returns the facts of a case that counting needs. They are computed at the first request, for all cases at once.</summary>
    /// <param name="position">The position of the case.</param>
    public CaseFacts FactsOf(int position) => _facts.Value[position];

    /// <summary>Returns the case with an id; null if there is none.</summary>
    public PlacedCooperation? Find(string caseId) => Bisection.Find(All, one => one.Case.CaseId, caseId);

    /// <summary>Returns the cases in which the place or a unit below it takes part, by id.</summary>
    public IEnumerable<PlacedCooperation> TakingPart(Place place) => _takingPart.Of(place).Select(position => All[position]);

    /// <summary>Returns the number of these cases.</summary>
    public int CountTakingPart(Place place) => _takingPart.Of(place).Length;

    /// <summary>Returns the positions of the cases that are related to a place, by id.</summary>
    public IReadOnlyList<int> PositionsOf(CaseSelection selection) => selection switch
    {
        { Relation: CaseRelation.TakingPart, Of: { } place } => _takingPart.Of(place),
        { Relation: CaseRelation.ArrangedBy, Of: { } place } => _arrangedBy.Of(place),
        _ => throw new ArgumentException($"{selection.Relation} needs a place that it is related to.", nameof(selection)),
    };

    /// <summary>Returns the places that shared a case with this one when both had the level, each with the ties to it.</summary>
    public IReadOnlyList<PartnerTies> PartnersOf(Place place, AdministrativeLevel level) => _partners.Of(place, level);

    // What is computed later must not keep the earlier version in memory, so it is made where only these two are seen.
    private static Lazy<CaseFacts[]> FactsOf(UnitMap map, IReadOnlyList<PlacedCooperation> all) => new(() => [.. all.Select(one => CaseFacts.Of(map, one))]);
}
