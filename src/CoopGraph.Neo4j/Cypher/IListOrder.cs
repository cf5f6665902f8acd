using CoopGraph.Paging;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The order of a list in Cypher: as ORDER BY, and as the ranges that cursors mark.</summary>
internal interface IListOrder
{
    /// <summary>Returns the order; from the end, its reverse.</summary>
    string By(bool fromEnd);

    /// <summary>Returns the condition for the rows after a position.</summary>
    string After(RowKey place);

    /// <summary>Returns the condition for the rows before a position.</summary>
    string Before(RowKey place);

    /// <summary>Returns the condition for the rows at a position or after it.</summary>
    string From(RowKey place);

    /// <summary>Returns the condition for the rows at a position or before it.</summary>
    string UpTo(RowKey place);
}
