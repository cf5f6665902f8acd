using CoopGraph.Paging;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>The position of a page in its list.</summary>
/// <param name="HasNextPage">Whether the list has a row after this page.</param>
/// <param name="HasPreviousPage">Whether the list has a row before this page.</param>
/// <param name="StartCursor">The cursor of the first row, for `before`; null if the page is empty.</param>
/// <param name="EndCursor">The cursor of the last row, for `after`; null if the page is empty.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    internal static PageInfo Of<T>(Page<T> page) =>
        new(page.HasNext, page.HasPrevious, page.Rows is [var first, ..] ? first.Cursor : null, page.Rows is [.., var last] ? last.Cursor : null);
}
