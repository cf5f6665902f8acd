using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// Writes comparisons in Cypher. Each one is true or false, never null, so that NOT gives its opposite. With Cypher's null, rows would be
/// lost under NOT.
/// </summary>
internal static class CypherComparison
{
    /// <param name="value">The expression that is compared.</param>
    /// <param name="comparison">
    /// The comparison. Its field matters only for the fields that are always compared as text: CaseId and Title.
    /// </param>
    /// <param name="parameters">The parameters to which the comparison's values are added.</param>
    public static string Write(string value, Comparison comparison, StatementParameters parameters)
    {
        // The comparison of text ignores case.
        var isText = comparison.Values.Any(given => given is string) || comparison.Field is FilterField.CaseId or FilterField.Title;
        var compared = isText ? $"toLower({value})" : value;
        return comparison.Comparator switch
        {
            Comparator.Eq => Same(value, compared, comparison.Values, parameters),
            Comparator.Neq => $"NOT {Same(value, compared, comparison.Values, parameters)}",
            Comparator.In => OneOf(value, compared, comparison.Values, parameters),
            Comparator.Nin => $"NOT {OneOf(value, compared, comparison.Values, parameters)}",
            Comparator.Gt => Known(compared, ">", comparison, parameters),
            Comparator.Gte => Known(compared, ">=", comparison, parameters),
            Comparator.Lt => Known(compared, "<", comparison, parameters),
            Comparator.Lte => Known(compared, "<=", comparison, parameters),
            Comparator.Contains => Known(compared, "CONTAINS", comparison, parameters),
            Comparator.StartsWith => Known(compared, "STARTS WITH", comparison, parameters),
            Comparator.EndsWith => Known(compared, "ENDS WITH", comparison, parameters),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison.Comparator, "Not a comparator."),
        };
    }

    private static string Same(string value, string compared, IReadOnlyList<object?> given, StatementParameters parameters) =>
        given is [{ } known] ? $"coalesce({compared} = {parameters.Add(Value(known))}, false)" : $"({value} IS NULL)";

    private static string OneOf(string value, string compared, IReadOnlyList<object?> given, StatementParameters parameters)
    {
        var known = $"coalesce({compared} IN {parameters.Add(given.OfType<object>().Select(Value).ToArray())}, false)";
        return given.Contains(null) ? $"({known} OR {value} IS NULL)" : known;
    }

    private static string Known(string compared, string operation, Comparison comparison, StatementParameters parameters) =>
        comparison.Values is [{ } given] ? $"coalesce({compared} {operation} {parameters.Add(Value(given))}, false)" : "false";

    private static object Value(object given) => given switch
    {
        string text => text.ToLowerInvariant(),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Enum member => member.ToGraph(),
        _ => given,
    };
}
