using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Facts;

/// <summary>
/// Decides conditions on cases and units from facts in memory, for one question. A condition on a unit is decided once for each <see cref="UnitStanding"/>:
/// there are some thousand of them.
/// </summary>
internal sealed class FactsMatcher : ITieFacts
{
    private readonly FactsTable _table;
    private readonly UnitMap _map;
    private readonly UnitMatcher _units;
    private readonly CancellationStride _stop;
    private readonly Dictionary<Related, KnownResults> _standings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Related, KnownResults> _places = new(ReferenceEqualityComparer.Instance);

    // Each is one object for all cases.
    private readonly Func<Predicate, CaseEntry, bool> _decide;
    private readonly Func<Predicate, (CaseFacts Facts, int Party), bool> _decideParty;

    /// <param name="map">The map.</param>
    /// <param name="table">The facts.</param>
    /// <param name="cancellation">Ends the question when its caller gave up.</param>
    public FactsMatcher(UnitMap map, FactsTable table, CancellationToken cancellation)
    {
        (_map, _table) = (map, table);
        _stop = new CancellationStride(cancellation);
        _units = new UnitMatcher(map, this, followPlaces: true, cancellation);
        _decide = Decide;
        _decideParty = DecideParty;
    }

    /// <summary>Returns whether the case fulfils a condition, for which <see cref="FactsInMemory.Decide"/> holds.</summary>
    public bool Matches(Predicate? where, CaseEntry entry) => where is null || where.Holds(entry, _decide);

    bool ITieFacts.Holds(Related related, UnitOnDay unit)
    {
        var place = _map.PlaceOf(unit.Unit);
        if (related.Relation == Relation.Partners)
            return related.HoldsFor(Enumerable.Repeat(unit, Math.Min(1, _table.Counts.PartnersOf(place, unit.Unit.Level))), (_, _) => true);
        if (!_places.TryGetValue(related, out var results))
            _places[related] = results = new KnownResults(_map.Places.Count);
        if (results.Find(place.Index) is { } known)
            return known;
        var holds = related.HoldsFor(_table.TakingPart(place), Matches);
        results.Add(place.Index, holds);
        return holds;
    }

    int ITieFacts.Count(FilterField field, UnitOnDay unit)
    {
        var place = _map.PlaceOf(unit.Unit);
        return field == FilterField.PartnerCount ? _table.Counts.PartnersOf(place, unit.Unit.Level) : _table.Counts.CasesOf(place);
    }

    private bool Decide(Predicate leaf, CaseEntry entry)
    {
        _stop.Step();
        return leaf switch
        {
            Comparison comparison => comparison.Holds(entry.ValueOf(comparison.Field)),
            Related { Relation: Relation.Parties } related => HoldsForParties(related, entry.Facts),
            Related { Relation: Relation.ArrangedBy } related => related.HoldsFor(ArrangersOf(entry.Facts), _units.Matches),
            _ => throw new ArgumentException($"A case has no {leaf}.", nameof(leaf)),
        };
    }

    private bool HoldsForParties(Related related, CaseFacts facts)
    {
        // With "all", one party that does not fulfil the condition decides, and else one that does.
        var isAll = related.Quantifier == Quantifier.All;
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            if ((related.Where is null || related.Where.Holds((facts, party), _decideParty)) != isAll)
                return related.Quantifier == Quantifier.Some;
        }

        return related.Quantifier != Quantifier.Some;
    }

    private bool DecideParty(Predicate leaf, (CaseFacts Facts, int Party) one) => leaf switch
    {
        Comparison { Field: FilterField.Role } comparison => comparison.Holds(one.Facts.Roles[one.Party]),
        Related { Relation: Relation.Unit } related => HoldsForUnit(related, one.Facts.Parties[one.Party], one.Facts.Day),
        _ => throw new ArgumentException($"A party has no {leaf}.", nameof(leaf)),
    };

    private bool HoldsForUnit(Related related, UnitStanding standing, DateOnly day)
    {
        if (!_standings.TryGetValue(related, out var results))
            _standings[related] = results = new KnownResults(_map.StandingCount);
        if (results.Find(standing.Index) is { } known)
            return known;
        var holds = related.HoldsFor([UnitOnDay.Nearest(standing.Unit, day)], _units.Matches);
        results.Add(standing.Index, holds);
        return holds;
    }

    private static UnitOnDay[] ArrangersOf(CaseFacts facts) => facts.ArrangedBy is { } arranger ? [arranger.On(facts.Day)] : [];
}
