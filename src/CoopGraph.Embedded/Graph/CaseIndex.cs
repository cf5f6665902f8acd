using System.Collections.Frozen;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Embedded.Graph;

/// <summary>The index of the cases. The cost of finding a place's cases and partners depends only on their own number.</summary>
internal sealed class CaseIndex
{
    private readonly FrozenDictionary<string, PlacedCooperation> _byId;
    private readonly Dictionary<Place, int[]> _takingPart;
    private readonly Dictionary<Place, int[]> _arrangedBy;
    private readonly FrozenDictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]> _partners;
    private readonly Lazy<CaseFacts[]> _facts;

    public CaseIndex(UnitMap map, IEnumerable<PlacedCooperation> cases)
    {
        All = [.. cases.OrderBy(c => c.Case.CaseId, StringComparer.Ordinal)];
        _byId = All.ToFrozenDictionary(c => c.Case.CaseId);
        _takingPart = PositionsBy(one => one.Parties.SelectMany(party => party.Holders).Distinct());
        _arrangedBy = PositionsBy(one =>
            one.ArrangedBy is { } arranger && one.Parties.All(party => party.Place != arranger.Place) ? [arranger.Place] : []);
        _partners = All.SelectMany(placed => DirectedTie.FromBothEnds(map, placed))
            .GroupBy(tie => (tie.From.Place, tie.From.Unit.Unit.Level))
            .ToFrozenDictionary(
                ofPlace => ofPlace.Key,
                ofPlace => ofPlace.GroupBy(tie => tie.To.Place).Select(ties => new PartnerTies(ties.Key, [.. ties])).ToArray());
        _facts = new(() => [.. All.Select(one => CaseFacts.Of(map, one))]);
    }

    /// <summary>All cases, by id. The position of a case is its place in this list.</summary>
    public IReadOnlyList<PlacedCooperation> All { get; }

    /// <summary>Returns the facts of a case that counting needs. They are computed at the first request, for all cases at once.</summary>
    /// <param name="position">The position of the case.</param>
    public CaseFacts FactsOf(int position) => _facts.Value[position];

    public PlacedCooperation? Find(string caseId) => _byId.GetValueOrDefault(caseId);

    /// <summary>Returns the cases in which the place or a unit below it takes part, by id.</summary>
    public IEnumerable<PlacedCooperation> TakingPart(Place place) => PositionsIn(_takingPart, place).Select(position => All[position]);

    /// <summary>Returns the number of these cases.</summary>
    public int CountTakingPart(Place place) => PositionsIn(_takingPart, place).Length;

    /// <summary>Returns the positions of the cases that are related to a place, by id.</summary>
    public IReadOnlyList<int> PositionsOf(CaseSelection selection) => selection switch
    {
        { Relation: CaseRelation.TakingPart, Of: { } place } => PositionsIn(_takingPart, place),
        { Relation: CaseRelation.ArrangedBy, Of: { } place } => PositionsIn(_arrangedBy, place),
        _ => throw new ArgumentException($"{selection.Relation} needs a place that it is related to.", nameof(selection)),
    };

    /// <summary>Returns the places that shared a case with this one when both had the level, each with the ties to it.</summary>
    public IReadOnlyList<PartnerTies> PartnersOf(Place place, AdministrativeLevel level) => _partners.GetValueOrDefault((place, level)) ?? [];

    private static int[] PositionsIn(Dictionary<Place, int[]> index, Place place) => index.GetValueOrDefault(place) ?? [];

    private Dictionary<Place, int[]> PositionsBy(Func<PlacedCooperation, IEnumerable<Place>> placesOf) => All
        .SelectMany((one, position) => placesOf(one).Select(place => (place, position)))
        .GroupBy(pair => pair.place, pair => pair.position)
        .ToDictionary(positions => positions.Key, positions => positions.ToArray());
}

/// <summary>A partner of a place, and all ties between the two.</summary>
internal sealed record PartnerTies(Place Partner, IReadOnlyList<DirectedTie> Ties);
