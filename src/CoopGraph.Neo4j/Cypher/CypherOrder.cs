using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A total order in Cypher: as ORDER BY, and as the ranges that cursors mark (keyset paging).</summary>
/// <typeparam name="TKey">The keys by which the list can be sorted.</typeparam>
/// <param name="ordering">The order.</param>
/// <param name="expressionOf">The function that returns the expression of a key.</param>
/// <param name="parameters">The parameters to which the values are added.</param>
/// <param name="inTheGraph">
/// The function that converts a cursor's value of a key to the value it is compared as; null: no conversion.
/// </param>
internal sealed class CypherOrder<TKey>(
    Ordering<TKey> ordering, Func<TKey, string> expressionOf, StatementParameters parameters, Func<TKey, object?, object?>? inTheGraph = null) : IListOrder
    where TKey : struct, Enum
{
    /// <summary>
    /// Returns the order; from the end, its reverse. The order puts unknown values last, whether a key ascends or descends.
    /// </summary>
    public string By(bool fromEnd) => string.Join(", ", ordering.Keys.Select(by =>
    {
        var key = expressionOf(by.Key);
        var unknownLast = IsAlwaysKnown(by.Key) ? "" : $"{key} IS NULL{(fromEnd ? " DESC" : "")}, ";
        return $"{unknownLast}{key}{(by.Descending != fromEnd ? " DESC" : "")}";
    }));

    /// <summary>Returns the condition for the rows after a position.</summary>
    public string After(RowKey place) => Beyond(place, after: true);

    /// <summary>Returns the condition for the rows before a position.</summary>
    public string Before(RowKey place) => Beyond(place, after: false);

    /// <summary>Returns the condition for the rows at a position or after it.</summary>
    public string From(RowKey place) => $"({Beyond(place, after: true)} OR {At(place)})";

    /// <summary>Returns the condition for the rows at a position or before it.</summary>
    public string UpTo(RowKey place) => $"({Beyond(place, after: false)} OR {At(place)})";

    // Each key in ORDER BY has a small cost for every row.
    private static bool IsAlwaysKnown(TKey key) => key is UnitSort or CaseSort.CaseId or PartnerSort.CaseCount or PartnerSort.Code;

    private object? Value(RowKey place, int key) => inTheGraph is null ? place.Values[key] : inTheGraph(ordering.Keys[key].Key, place.Values[key]);

    private string At(RowKey place) => $"({string.Join(" AND ", ordering.Keys.Select((by, i) => Same(expressionOf(by.Key), Value(place, i))))})";

    // A row is beyond in the first key, or it has the same value there and is beyond in the rest.
    private string Beyond(RowKey place, bool after)
    {
        var condition = "false";
        for (var i = ordering.Keys.Count - 1; i >= 0; i--)
        {
            var (by, value) = (ordering.Keys[i], Value(place, i));
            var key = expressionOf(by.Key);
            condition = $"({Beyond(key, value, after, by.Descending)} OR ({Same(key, value)} AND {condition}))";
        }

        return condition;
    }

    private string Beyond(string key, object? value, bool after, bool descending) => (value, after) switch
    {
        (null, true) => "false",
        (null, false) => $"({key} IS NOT NULL)",
        (_, true) => $"({key} IS NULL OR {key} {(descending ? "<" : ">")} {parameters.Add(value)})",
        (_, false) => $"({key} {(descending ? ">" : "<")} {parameters.Add(value)})",
    };

    private string Same(string key, object? value) => value is null ? $"({key} IS NULL)" : $"({key} = {parameters.Add(value)})";
}
