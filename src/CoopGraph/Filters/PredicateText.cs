using System.Globalization;

namespace CoopGraph.Filters;

/// <summary>Writes predicates as text, for keys of cached values.</summary>
public static class PredicateText
{
    /// <summary>
    /// Returns the predicate as text. Two predicates that differ in meaning never have the same text. The order of terms and of listed
    /// values has no meaning and does not affect the text.
    /// </summary>
    /// <param name="predicate">The predicate; null for no condition.</param>
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

    // Text is written with its length, so that its content cannot be mistaken for another part.
    private static string ValueOf(object? value) => value switch
    {
        null => "null",
        string text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}"),
        Enum member => $"{member.GetType().Name}.{member}",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => throw new ArgumentException($"No field holds a {value.GetType().Name}.", nameof(value)),
    };
}
