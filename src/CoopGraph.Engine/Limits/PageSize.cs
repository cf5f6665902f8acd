using CoopGraph.Paging;

namespace CoopGraph.Engine.Limits;

/// <summary>The page size that the arguments <c>first</c> and <c>last</c> of a field request.</summary>
internal static class PageSize
{
    /// <summary>The size of a page without <c>first</c> and <c>last</c>.</summary>
    public static int Default => PageRequest.DefaultSize;

    /// <summary>
    /// Returns the larger of <c>first</c> and <c>last</c>, 1 to 100; null if neither is given. A page of more than 100 counts as 100: the
    /// field itself refuses it with a clearer message.
    /// </summary>
    /// <param name="field">The field.</param>
    public static int? Of(RequestedField field)
    {
        var first = Argument(field, "first");
        var last = Argument(field, "last");
        return first is null && last is null ? null : Math.Clamp(Math.Max(first ?? 0, last ?? 0), 1, PageRequest.LargestSize);
    }

    /// <summary>Returns an argument that is a whole number; null if it is not given and has no default.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">The name of the argument.</param>
    public static int? Argument(RequestedField field, string name) => field.Argument(name) as int?;
}
