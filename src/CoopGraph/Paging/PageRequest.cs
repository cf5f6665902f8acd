namespace CoopGraph.Paging;

/// <summary>A request for some rows of a list.</summary>
/// <param name="Size">The number of rows, at least 1.</param>
/// <param name="FromEnd">Whether they are counted from the end of the range instead of from its start.</param>
/// <param name="After">The place after which the range begins; null for the first row.</param>
/// <param name="Before">The place before which the range ends; null for the last row.</param>
/// <param name="WantsRows">Whether the rows are requested; if not, only their total is.</param>
/// <param name="WantsTotal">Whether the number of all rows of the list is requested.</param>
public sealed record PageRequest(
    int Size = PageRequest.Default,
    bool FromEnd = false,
    RowKey? After = null,
    RowKey? Before = null,
    bool WantsRows = true,
    bool WantsTotal = false)
{
    private const int Default = 20;
    private const int MostOfRequest = 100;

    /// <summary>The number of rows of a page if the request does not say.</summary>
    public static int DefaultSize => Default;

    /// <summary>The maximum number of rows of a page that a request asks for.</summary>
    public static int LargestSize => MostOfRequest;

    /// <summary>Reads the four paging arguments of a connection.</summary>
    /// <param name="first">The number of rows from the start of the range, 1 to 100; null if not given.</param>
    /// <param name="after">A cursor after which the range begins; null if not given.</param>
    /// <param name="last">The number of rows from the end of the range, 1 to 100; null if not given.</param>
    /// <param name="before">A cursor before which the range ends; null if not given.</param>
    /// <param name="ordering">The list's order.</param>
    /// <param name="most">The maximum number of rows, if it is not <see cref="LargestSize"/>.</param>
    /// <exception cref="InvalidQuestionException">
    /// A number is out of bounds, both numbers are given, or a text is not a cursor of this list.
    /// </exception>
    public static PageRequest Read<TKey>(int? first, string? after, int? last, string? before, Ordering<TKey> ordering, int most = MostOfRequest)
        where TKey : struct, Enum
    {
        if (first is not null && last is not null)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, "Give `first` or `last`, not both: they count from opposite ends.");
        return new PageRequest(
            Bounded("first", first, most) ?? Bounded("last", last, most) ?? DefaultSize,
            FromEnd: last is not null,
            after is null ? null : Cursor.Read("after", after, ordering),
            before is null ? null : Cursor.Read("before", before, ordering));
    }

    private static int? Bounded(string argument, int? size, int most) => size is null || (size >= 1 && size <= most)
        ? size
        : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`{argument}` is {size}: give 1 to {most}.");
}
