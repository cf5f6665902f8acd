using System.Collections.Frozen;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Embedded.Graph;

/// <summary>The index of the cases. The cost of finding a place's cases and partners depends only on their own number.</summary>
internal sealed class CaseIndex
{
    private readonly FrozenDictionary<string, PlacedCooperation> _byId;
    private readonly ILookup<Place, PlacedCooperation> _takingPart;
    private readonly ILookup<Place, PlacedCooperation> _arrangedBy;
    private readonly FrozenDictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]> _partners;
    private readonly Lazy<Dictionary<object, CaseFacts>> _facts;

    public CaseIndex(UnitMap map, IEnumerable<PlacedCooperation> cases)
    {
        All = [.. cases.OrderBy(c => c.Case.CaseId, StringComparer.Ordinal)];
        _byId = All.ToFrozenDictionary(c => c.Case.CaseId);
        _takingPart = All.SelectMany(c => c.Parties.SelectMany(party => party.Holders).Distinct(), (c, place) => (c, place))
            .ToLookup(x => x.place, x => x.c);
        _arrangedBy = All.Where(c => c.ArrangedBy is { } arranger && c.Parties.All(party => party.Place != arranger.Place))
            .ToLookup(c => c.ArrangedBy!.Place);
        _partners = All.SelectMany(placed => DirectedTie.FromBothEnds(map, placed))
            .GroupBy(tie => (tie.From.Place, tie.From.Unit.Unit.Level))
            .ToFrozenDictionary(
                ofPlace => ofPlace.Key,
                ofPlace => ofPlace.GroupBy(tie => tie.To.Place).Select(ties => new PartnerTies(ties.Key, [.. ties])).ToArray());
        // By reference: a case is one object here, and hashing all its members would cost more than everything else.
        _facts = new(() => All.ToDictionary(c => (object)c, c => CaseFacts.Of(map, c), ReferenceEqualityComparer.Instance));
    }

    /// <summary>All cases, by id.</summary>
    public IReadOnlyList<PlacedCooperation> All { get; }

    /// <summary>Returns the facts of a case that counting needs. They are computed at the first request, for all cases at once.</summary>
    public CaseFacts FactsOf(PlacedCooperation placed) => _facts.Value[placed];

    public PlacedCooperation? Find(string caseId) => _byId.GetValueOrDefault(caseId);

    /// <summary>Returns the cases in which the place or a unit below it takes part, by id.</summary>
    public IEnumerable<PlacedCooperation> TakingPart(Place place) => _takingPart[place];

    /// <summary>Returns the cases that the place's government brokered between others, by id.</summary>
    public IEnumerable<PlacedCooperation> ArrangedBy(Place place) => _arrangedBy[place];

    /// <summary>Returns the places that shared a case with this one when both had the level, each with the ties to it.</summary>
    public IReadOnlyList<PartnerTies> PartnersOf(Place place, AdministrativeLevel level) => _partners.GetValueOrDefault((place, level)) ?? [];
}

/// <summary>A partner of a place, and all ties between the two.</summary>
internal sealed record PartnerTies(Place Partner, IReadOnlyList<DirectedTie> Ties);
