using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>
/// Decides predicates on cases and ties for one question. Results for a place are cached until the question is answered. Nested conditions
/// thus cost the number of conditions times the number of places, not a power of the latter.
/// </summary>
internal sealed class CaseMatcher : ITieFacts
{
    private static readonly int Levels = Enum.GetValues<AdministrativeLevel>().Max(level => (int)level) + 1;

    private readonly CaseIndex _cases;
    private readonly UnitMatcher _parties;
    private readonly PlacedCaseMatcher _placed;
    private readonly CancellationStride _stop;
    private readonly Dictionary<Related, KnownResults> _known = new(ReferenceEqualityComparer.Instance);
    private readonly UnitMap _map;

    /// <param name="map">The map.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">The token that ends the question: it is looked at once in some hundred conditions.</param>
    public CaseMatcher(UnitMap map, CaseIndex cases, CancellationToken cancellation)
    {
        _stop = new CancellationStride(cancellation);
        _map = map;
        _cases = cases;
        _parties = new UnitMatcher(map, this, followPlaces: true, cancellation);
        _placed = new PlacedCaseMatcher(_parties, cancellation);
    }

    public bool Matches(Predicate? predicate, PlacedCooperation placed) => _placed.Matches(predicate, placed);

    public bool Matches(Predicate? predicate, DirectedTie tie) => predicate is null || predicate.Holds(tie, MatchesTieLeaf);

    private bool MatchesTieLeaf(Predicate predicate, DirectedTie tie)
    {
        _stop.Step();
        return DecideTie(predicate, tie);
    }

    private bool DecideTie(Predicate predicate, DirectedTie tie) => predicate switch
    {
        Comparison { Field: FilterField.Scope } comparison => comparison.Holds(tie.Scope),
        Comparison { Field: FilterField.Role } comparison => comparison.Holds(tie.From.Role),
        Comparison { Field: FilterField.Adjacent } comparison => comparison.Holds(tie.Adjacent),
        Comparison { Field: FilterField.DistanceKm } comparison => comparison.Holds((decimal?)tie.DistanceKm),
        Comparison comparison => comparison.Holds(CaseFields.ValueOf(tie.Case, comparison.Field)),
        Related { Relation: Relation.Unit } related => related.HoldsFor([tie.To.Unit], _parties.Matches),
        _ => throw new ArgumentException($"A tie has no {predicate}.", nameof(predicate)),
    };

    bool ITieFacts.Holds(Related related, UnitOnDay unit)
    {
        var place = _map.PlaceOf(unit.Unit);
        var subject = (place.Index * Levels) + (int)unit.Unit.Level;
        if (!_known.TryGetValue(related, out var results))
            _known[related] = results = new KnownResults(_map.Places.Count * Levels);
        if (results.Find(subject) is { } known)
            return known;
        var holds = related.Relation switch
        {
            Relation.Cooperations => related.HoldsFor(_cases.TakingPart(place), Matches),
            Relation.Partners => related.HoldsFor(_cases.PartnersOf(place, unit.Unit.Level).SelectMany(partner => partner.Ties), Matches),
            _ => throw new ArgumentException($"A unit has no {related.Relation}.", nameof(related)),
        };
        results.Add(subject, holds);
        return holds;
    }

    int ITieFacts.Count(FilterField field, UnitOnDay unit)
    {
        var place = _map.PlaceOf(unit.Unit);
        return field == FilterField.PartnerCount ? _cases.PartnersOf(place, unit.Unit.Level).Count : _cases.CountTakingPart(place);
    }

    public bool Matches(Predicate? predicate, UnitOnDay unit) => _parties.Matches(predicate, unit);

    public bool Matches(Predicate? predicate, PlacedParty party) => _placed.Matches(predicate, party);
}
