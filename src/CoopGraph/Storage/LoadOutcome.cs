namespace CoopGraph.Storage;

/// <summary>What became of loading a graph.</summary>
public enum LoadOutcome
{
    /// <summary>The store held nothing, and now holds the graph.</summary>
    Loaded,

    /// <summary>The store held other data, which the graph has replaced.</summary>
    Replaced,

    /// <summary>The store held just this graph already; nothing was changed.</summary>
    Unchanged,
}
