namespace CoopGraph.Engine.Tables;

/// <summary>A field of a response as the reader of rows meets it.</summary>
/// <param name="Name">The name in the response, as UTF-8.</param>
/// <param name="Kind">The reader's task at it.</param>
/// <param name="Number">The column of a cell, or the level of a list or connection.</param>
/// <param name="Fields">The fields of the objects below.</param>
internal sealed record TableNode(byte[] Name, TableNodeKind Kind, int Number, IReadOnlyList<TableNode> Fields);

/// <summary>The task of the reader of rows at a field.</summary>
internal enum TableNodeKind
{
    /// <summary>It is not read.</summary>
    Skipped,

    /// <summary>It is a cell.</summary>
    Cell,

    /// <summary>It is an object.</summary>
    Object,

    /// <summary>It is a list on the way to the rows.</summary>
    Items,

    /// <summary>It is a connection on the way to the rows.</summary>
    Connection,

    /// <summary>It is the end of a page.</summary>
    PageEnd,
}
