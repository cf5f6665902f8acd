namespace CoopGraph.Paging;

/// <summary>A row's place in an order: its value for each key. Values are text, decimals, or null if not known.</summary>
/// <param name="Values">The values, one for each key.</param>
public readonly record struct RowKey(IReadOnlyList<object?> Values);
