namespace CoopGraph.Paging;

/// <summary>A row's place in an order: its value for each key. Text, decimals, and null for what is not known.</summary>
/// <param name="Values">One a key.</param>
public readonly record struct RowKey(IReadOnlyList<object?> Values);
