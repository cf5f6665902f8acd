namespace CoopGraph.Stores;

/// <summary>Where the graph is kept. Setting <c>Store</c>.</summary>
internal enum StoreKind
{
    /// <summary>In a SQLite file beside the program: nothing to install. The default.</summary>
    Embedded,

    /// <summary>In Neo4j.</summary>
    Neo4j,
}
