namespace CoopGraph.Paging;

/// <summary>Some rows of a list. A page without rows lies at the start of its range.</summary>
/// <typeparam name="T">The type of a row's item.</typeparam>
/// <param name="Rows">The rows, in the list's order; empty if only the total was requested.</param>
/// <param name="HasPrevious">Whether the list has a row before these; false if only the total was requested.</param>
/// <param name="HasNext">Whether the list has a row after these; false if only the total was requested.</param>
/// <param name="Total">The number of rows of the whole list; null if it was not requested.</param>
public sealed record Page<T>(IReadOnlyList<Row<T>> Rows, bool HasPrevious, bool HasNext, int? Total);
