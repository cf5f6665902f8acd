using CoopGraph.Paging;
using CoopGraph.Stores.Tests.Differential;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>A row of a list, written out, with its value for every key that the list can be sorted by.</summary>
internal sealed record Listed<TKey>(string Text, Func<TKey, object?> ValueOf);

/// <summary>Some rows of a list, cut by their positions.</summary>
internal sealed record NaivePage<TKey>(IReadOnlyList<Listed<TKey>> Rows, bool HasPrevious, bool HasNext, int? Total);

/// <summary>Sorts lists and cuts pages from them by position.</summary>
internal static class NaivePaging
{
    /// <summary>Returns the list in the order of the keys, of which the last one is unique.</summary>
    public static IReadOnlyList<Listed<TKey>> Sorted<TKey>(IEnumerable<Listed<TKey>> list, IReadOnlyList<SortBy<TKey>> keys)
        where TKey : struct, Enum => [.. list.Order(Comparer<Listed<TKey>>.Create((one, other) => Compare(one, other, keys)))];

    /// <summary>Returns the requested page.</summary>
    public static NaivePage<TKey> Page<TKey>(IEnumerable<Listed<TKey>> list, IReadOnlyList<SortBy<TKey>> keys, PageAsked<TKey> page)
        where TKey : struct, Enum
    {
        var rows = Sorted(list, keys);
        var total = page.WantsTotal ? rows.Count : (int?)null;
        if (!page.WantsRows)
            return new NaivePage<TKey>([], false, false, total);

        // The range lies between the two marks, which need not be rows of this list; where they cross, it is empty, after `after`.
        var start = page.After is { } after ? rows.Count(row => Compare(row, after, keys) <= 0) : 0;
        var end = page.Before is { } before ? rows.Count(row => Compare(row, before, keys) < 0) : rows.Count;
        var size = Math.Max(0, end - start);
        return page.FromEnd && size > page.Size
            ? Slice(rows, end - page.Size, page.Size, total)
            : Slice(rows, start, Math.Min(size, page.Size), total);
    }

    /// <summary>Returns the rows from a position on.</summary>
    public static NaivePage<TKey> Slice<TKey>(IReadOnlyList<Listed<TKey>> rows, int start, int size, int? total) =>
        new([.. rows.Skip(start).Take(size)], start > 0, start + size < rows.Count, total);

    private static int Compare<TKey>(Listed<TKey> one, Listed<TKey> other, IReadOnlyList<SortBy<TKey>> keys)
        where TKey : struct, Enum =>
        keys.Select(by => Compare(one.ValueOf(by.Key), other.ValueOf(by.Key), by.Descending)).FirstOrDefault(order => order != 0);

    private static int Compare(object? one, object? other, bool descending) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => string.CompareOrdinal(a, b) * (descending ? -1 : 1),
        (decimal a, decimal b) => a.CompareTo(b) * (descending ? -1 : 1),
        _ => throw new ArgumentException("Neither text nor numbers."),
    };
}
