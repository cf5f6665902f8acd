using System.Globalization;

namespace CoopGraph.Filters;

/// <summary>Predicates as text, for keys of what is kept.</summary>
public static class PredicateText
{
    /// <summary>
    /// The predicate as text: two that differ in meaning never have the same, and the order of terms and of listed values, which means
    /// nothing, does not show.
    /// </summary>
    /// <param name="predicate">The predicate; null: anything.</param>
    public static string Of(Predicate? predicate) => predicate switch
    {
        null => "",
        Conjunction and => $"all({Join(and.Terms.Select(Of))})",
        Disjunction or => $"any({Join(or.Terms.Select(Of))})",
        Comparison comparison => $"{comparison.Field} {comparison.Comparator}[{Join(comparison.Values.Select(ValueOf))}]",
        Related related => $"{related.Quantifier} {related.Relation}({Of(related.Where)})",
        _ => throw new ArgumentException($"There is no text for {predicate}.", nameof(predicate)),
    };

    private static string Join(IEnumerable<string> parts) => string.Join(',', parts.Distinct().Order(StringComparer.Ordinal));

    // Text goes with its length, so that whatever it holds cannot pass for something else.
    private static string ValueOf(object? value) => value switch
    {
        null => "null",
        string text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}"),
        Enum member => $"{member.GetType().Name}.{member}",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => throw new ArgumentException($"No field holds a {value.GetType().Name}.", nameof(value)),
    };
}
