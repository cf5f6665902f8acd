using CoopGraph.History;

namespace CoopGraph.Storage;

/// <summary>The outcome of a load.</summary>
/// <param name="Kind">The effect on the store.</param>
/// <param name="Kept">The cases that the load has otherwise than the loads before, and that stay as a curator left them.</param>
public sealed record LoadOutcome(LoadKind Kind, IReadOnlyList<KeptCase> Kept)
{
    /// <summary>The store was empty, and now holds the graph.</summary>
    public static LoadOutcome Loaded { get; } = new(LoadKind.Loaded, []);

    /// <summary>The store held other data, which the graph has replaced.</summary>
    public static LoadOutcome Replaced { get; } = new(LoadKind.Replaced, []);

    /// <summary>The store already held exactly this graph; nothing was changed.</summary>
    public static LoadOutcome Unchanged { get; } = new(LoadKind.Unchanged, []);

    /// <inheritdoc/>
    public bool Equals(LoadOutcome? other) => other is not null && Kind == other.Kind && Kept.Count == other.Kept.Count && Kept.Zip(other.Kept).All(pair => pair.First.CaseId == pair.Second.CaseId);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Kept.Count);
}

/// <summary>The effect of a load on a store.</summary>
public enum LoadKind
{
    /// <summary>The store was empty, and now holds the graph.</summary>
    Loaded,

    /// <summary>The store held other data, which the graph has replaced.</summary>
    Replaced,

    /// <summary>The store already held exactly this graph; nothing was changed.</summary>
    Unchanged,
}
