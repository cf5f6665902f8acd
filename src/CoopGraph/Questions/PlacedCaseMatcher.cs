using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Decides predicates on cases that are in memory, and on their parties.</summary>
/// <param name="units">Decides the predicates on units.</param>
/// <param name="cancellation">The token that ends the question: it is looked at once in some hundred conditions.</param>
public sealed class PlacedCaseMatcher(UnitMatcher units, CancellationToken cancellation = default)
{
    private readonly CancellationStride _stop = new(cancellation);

    /// <summary>Whether the case fulfils the predicate.</summary>
    public bool Matches(Predicate? predicate, PlacedCooperation placed) => predicate is null || predicate.Holds(placed, MatchesLeaf);

    /// <summary>Whether the party fulfils the predicate.</summary>
    public bool Matches(Predicate? predicate, PlacedParty party) => predicate is null || predicate.Holds(party, MatchesPartyLeaf);

    private bool MatchesLeaf(Predicate predicate, PlacedCooperation placed)
    {
        _stop.Step();
        return Decide(predicate, placed);
    }

    private bool Decide(Predicate predicate, PlacedCooperation placed) => predicate switch
    {
        Comparison comparison => comparison.Holds(CaseFields.ValueOf(placed, comparison.Field)),
        Related { Relation: Relation.Parties } related => related.HoldsFor(placed.Parties, Matches),
        Related { Relation: Relation.ArrangedBy } related => related.HoldsFor(ArrangersOf(placed), units.Matches),
        _ => throw new ArgumentException($"A case has no {predicate}.", nameof(predicate)),
    };

    private bool MatchesPartyLeaf(Predicate predicate, PlacedParty party) => predicate switch
    {
        Comparison { Field: FilterField.Role } comparison => comparison.Holds(party.Role),
        Related { Relation: Relation.Unit } related => related.HoldsFor([party.Unit], units.Matches),
        _ => throw new ArgumentException($"A party has no {predicate}.", nameof(predicate)),
    };

    private static IEnumerable<UnitOnDay> ArrangersOf(PlacedCooperation placed) => placed.ArrangedBy is { } arranger ? [arranger.Unit] : [];
}
