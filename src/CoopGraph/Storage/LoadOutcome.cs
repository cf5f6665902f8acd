namespace CoopGraph.Storage;

/// <summary>The outcome of a load.</summary>
public enum LoadOutcome
{
    /// <summary>The store was empty, and now holds the graph.</summary>
    Loaded,

    /// <summary>The store held other data, which the graph has replaced.</summary>
    Replaced,

    /// <summary>The store already held exactly this graph; nothing was changed.</summary>
    Unchanged,
}
