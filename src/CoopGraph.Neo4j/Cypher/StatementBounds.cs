using System.Globalization;
using CoopGraph.Filters;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// The bounds of a statement. Neo4j plans a statement before it runs it, nothing can end that, and no time limit applies to it. So a condition
/// that would take long to plan, or that has very many values, is refused before it is sent.
/// </summary>
internal static class StatementBounds
{
    /// <summary>The maximum number of patterns in a statement: each condition on related items is one. Fifty take Neo4j more than two seconds.</summary>
    public static int MostPatterns => 24;

    /// <summary>The maximum number of values that the conditions of a statement have, those from the map included.</summary>
    public static int MostValues => 100_000;

    /// <summary>Checks the number of patterns of a condition, before the map decides any of it.</summary>
    /// <exception cref="InvalidQuestionException">There are too many.</exception>
    public static void Check(Predicate? where)
    {
        if (Patterns(where) > MostPatterns)
            throw TooManyPatterns();
    }

    /// <summary>Returns the refusal of a condition with too many values.</summary>
    public static InvalidQuestionException TooManyValues() => new(
        InvalidQuestionReason.TooExpensive,
        string.Create(CultureInfo.InvariantCulture, $"The conditions on units mean more than {MostValues} units at their times. Give a shorter filter, or ask in several operations."),
        new Dictionary<string, object?> { ["what"] = "units that conditions mean", ["limit"] = MostValues });

    private static int Patterns(Predicate? predicate) => predicate is null ? 0 : predicate.Leaves.Sum(leaf => leaf switch
    {
        Comparison { Field: FilterField.CooperationCount or FilterField.PartnerCount } => 1,
        Related { Relation: Relation.Partners or Relation.Cooperations or Relation.Parties } related => 1 + Patterns(related.Where),
        Related related => Patterns(related.Where),
        _ => 0,
    });

    private static InvalidQuestionException TooManyPatterns() => new(
        InvalidQuestionReason.TooExpensive,
        string.Create(CultureInfo.InvariantCulture, $"The filter has more than {MostPatterns} conditions on partners, cases, parties or their numbers. Give a shorter filter, or ask in several operations."),
        new Dictionary<string, object?> { ["what"] = "conditions on related items", ["limit"] = MostPatterns });
}
