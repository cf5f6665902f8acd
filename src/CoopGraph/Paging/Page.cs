namespace CoopGraph.Paging;

/// <summary>Some rows of a list. A page without rows stands where its range begins.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Rows">The rows, in the list's order; none where only the total was wanted.</param>
/// <param name="HasPrevious">Whether the list has a row before these.</param>
/// <param name="HasNext">Whether the list has a row after these.</param>
/// <param name="Total">How many rows the whole list has; null where it was not wanted.</param>
public sealed record Page<T>(IReadOnlyList<Row<T>> Rows, bool HasPrevious, bool HasNext, int? Total);
