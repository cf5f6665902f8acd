namespace CoopGraph.Stores;

/// <summary>The kind of store that contains the graph. Setting <c>Store</c>.</summary>
internal enum StoreKind
{
    /// <summary>A local SQLite file, which needs no installation. The default.</summary>
    Embedded,

    /// <summary>A Neo4j server.</summary>
    Neo4j,
}
