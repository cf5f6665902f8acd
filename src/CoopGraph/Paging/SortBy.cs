namespace CoopGraph.Paging;

/// <summary>One key of a sort order.</summary>
/// <typeparam name="TKey">The keys that a list can be sorted by.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Descending">Whether the greatest value comes first. Unknown values come last either way.</param>
public readonly record struct SortBy<TKey>(TKey Key, bool Descending = false)
    where TKey : struct, Enum;
