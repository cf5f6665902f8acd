using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// Writes comparisons in Cypher. One of an unknown value may be null, which every WHERE and CASE takes for false. So the comparison stays plain,
/// and an index can serve it; only <see cref="Not"/> makes null false, so that it gives the opposite.
/// </summary>
internal static class CypherComparison
{
    /// <param name="value">The expression that is compared. Text is folded (<see cref="FoldedText"/>).</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="parameters">The parameters to which the comparison's values are added.</param>
    public static string Write(string value, Comparison comparison, StatementParameters parameters)
    {
        return comparison.Comparator switch
        {
            Comparator.Eq => Same(value, comparison.Values, parameters),
            Comparator.Neq => Not(Same(value, comparison.Values, parameters)),
            Comparator.In => OneOf(value, comparison.Values, parameters),
            Comparator.Nin => Not(OneOf(value, comparison.Values, parameters)),
            Comparator.Gt => Known(value, ">", comparison, parameters),
            Comparator.Gte => Known(value, ">=", comparison, parameters),
            Comparator.Lt => Known(value, "<", comparison, parameters),
            Comparator.Lte => Known(value, "<=", comparison, parameters),
            Comparator.Contains => Known(value, "CONTAINS", comparison, parameters),
            Comparator.StartsWith => Known(value, "STARTS WITH", comparison, parameters),
            Comparator.EndsWith => Known(value, "ENDS WITH", comparison, parameters),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison.Comparator, "Not a comparator."),
        };
    }

    /// <summary>Returns the opposite of a condition, which holds also where the condition is null.</summary>
    public static string Not(string condition) => $"NOT coalesce({condition}, false)";

    private static string Same(string value, IReadOnlyList<object?> given, StatementParameters parameters) =>
        given is [{ } known] ? $"({value} = {parameters.Add(Value(known))})" : $"({value} IS NULL)";

    private static string OneOf(string value, IReadOnlyList<object?> given, StatementParameters parameters)
    {
        var known = $"({value} IN {parameters.Add(given.OfType<object>().Select(Value).ToArray())})";
        return given.Contains(null) ? $"({known} OR {value} IS NULL)" : known;
    }

    private static string Known(string value, string operation, Comparison comparison, StatementParameters parameters) =>
        comparison.Values is [{ } given] ? $"({value} {operation} {parameters.Add(Value(given))})" : "false";

    private static object Value(object given) => given switch
    {
        string text => FoldedText.Of(text),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        Enum member => member.ToGraph(),
        _ => given,
    };
}
