using CoopGraph.Paging;
using CoopGraph.Stores.Tests.Oracle;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>The requested rows of a list; the ends of the range are rows of this or another list.</summary>
internal sealed record PageAsked<TKey>(
    int Size, bool FromEnd = false, Listed<TKey>? After = null, Listed<TKey>? Before = null, bool WantsRows = true, bool WantsTotal = true)
    where TKey : struct, Enum
{
    public PageRequest In(Ordering<TKey> ordering) => new(
        Size,
        FromEnd,
        After is null ? null : ordering.KeyOf(After.ValueOf),
        Before is null ? null : ordering.KeyOf(Before.ValueOf),
        WantsRows,
        WantsTotal);

    public IEnumerable<PageAsked<TKey>> Smaller()
    {
        if (After is not null)
            yield return this with { After = null };
        if (Before is not null)
            yield return this with { Before = null };
        if (FromEnd)
            yield return this with { FromEnd = false };
        if (WantsTotal && WantsRows)
            yield return this with { WantsTotal = false };
        // A page from the start is simplest when it is the whole list; one from the end has to leave something out.
        if (FromEnd && Size > 1)
            yield return this with { Size = Size - 1 };
        if (!FromEnd && Size < PageRequest.LargestSize)
            yield return this with { Size = PageRequest.LargestSize };
    }

    public string Written(IReadOnlyList<SortBy<TKey>> keys) =>
        $"{(FromEnd ? "last" : "first")} {Size}{Mark("after", After, keys)}{Mark("before", Before, keys)}"
        + $"{(WantsRows ? "" : ", without rows")}{(WantsTotal ? ", with the total" : "")}";

    private static string Mark(string word, Listed<TKey>? row, IReadOnlyList<SortBy<TKey>> keys) =>
        row is null ? "" : $" {word} ({string.Join(", ", keys.Select(by => Differential.Written.Value(row.ValueOf(by.Key))))})";
}
