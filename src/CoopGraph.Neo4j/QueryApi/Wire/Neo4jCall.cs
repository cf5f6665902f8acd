namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The calls of the Query API.</summary>
internal enum Neo4jCall
{
    /// <summary>A statement that only reads, in a transaction of its own.</summary>
    Read,

    /// <summary>Opens a transaction.</summary>
    Begin,

    /// <summary>A statement in an open transaction.</summary>
    Run,

    /// <summary>Commits a transaction.</summary>
    Commit,

    /// <summary>Undoes a transaction.</summary>
    Rollback,
}
