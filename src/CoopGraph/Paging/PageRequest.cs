namespace CoopGraph.Paging;

/// <summary>Which rows of a list are wanted.</summary>
/// <param name="Size">How many, 1 to <see cref="LargestSize"/>.</param>
/// <param name="FromEnd">Whether they are counted from the end of the range instead of from its start.</param>
/// <param name="After">The range begins after this place; null: at the first row.</param>
/// <param name="Before">The range ends before this place; null: at the last row.</param>
/// <param name="WantsRows">Whether the rows are wanted at all, or only their total.</param>
/// <param name="WantsTotal">Whether the number of all rows of the list is wanted.</param>
public sealed record PageRequest(
    int Size = PageRequest.DefaultSize,
    bool FromEnd = false,
    RowKey? After = null,
    RowKey? Before = null,
    bool WantsRows = true,
    bool WantsTotal = false)
{
    /// <summary>How many rows a page has when nobody says.</summary>
    public const int DefaultSize = 20;

    /// <summary>The most rows that one page can have.</summary>
    public const int LargestSize = 100;

    /// <summary>Reads the four paging arguments of a connection.</summary>
    /// <param name="first">How many rows from the start of the range, 1 to 100; null: not given.</param>
    /// <param name="after">A cursor that the range begins after.</param>
    /// <param name="last">How many rows from the end of the range, 1 to 100; null: not given.</param>
    /// <param name="before">A cursor that the range ends before.</param>
    /// <param name="ordering">The list's order.</param>
    /// <exception cref="InvalidQuestionException">A number out of bounds, both numbers, or a text that is no cursor of this list.</exception>
    public static PageRequest Read<TKey>(int? first, string? after, int? last, string? before, Ordering<TKey> ordering)
        where TKey : struct, Enum
    {
        if (first is not null && last is not null)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, "Give `first` or `last`, not both: they count from opposite ends.");
        return new PageRequest(
            Bounded("first", first) ?? Bounded("last", last) ?? DefaultSize,
            FromEnd: last is not null,
            after is null ? null : Cursor.Read("after", after, ordering),
            before is null ? null : Cursor.Read("before", before, ordering));
    }

    private static int? Bounded(string argument, int? size) => size is null or (>= 1 and <= LargestSize)
        ? size
        : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`{argument}` is {size}: give 1 to {LargestSize}.");
}
