using CoopGraph.Neo4j.Reading;
using CoopGraph.Paging;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The order of all cases of a version by an index: no row is read that is not on the page.</summary>
/// <param name="c">The case's variable.</param>
/// <param name="key">The property that has the index.</param>
/// <param name="parameters">The parameters to which the values are added.</param>
internal sealed class CaseKeyOrder(string c, CaseKey key, StatementParameters parameters) : IListOrder
{
    /// <summary>
    /// The condition that makes the index usable: it holds for every case. Neo4j sorts by an index only where each of its properties is compared.
    /// </summary>
    public string Any => $"{c}.{key.Property} >= ''";

    // The index is of the version, too, so Neo4j uses its order only where the version is named.
    public string By(bool fromEnd) => fromEnd != key.IsReversed ? $"{c}.version DESC, {c}.{key.Property} DESC" : $"{c}.version, {c}.{key.Property}";

    public string After(RowKey place) => Compare(place, key.IsReversed ? "<" : ">");

    public string Before(RowKey place) => Compare(place, key.IsReversed ? ">" : "<");

    public string From(RowKey place) => Compare(place, key.IsReversed ? "<=" : ">=");

    public string UpTo(RowKey place) => Compare(place, key.IsReversed ? ">=" : "<=");

    private string Compare(RowKey place, string operation) => $"({c}.{key.Property} {operation} {parameters.Add(key.At(place))})";
}
