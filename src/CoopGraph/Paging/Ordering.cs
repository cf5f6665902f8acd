using System.Globalization;

namespace CoopGraph.Paging;

/// <summary>
/// A total order of a list's rows: the keys asked for, then the unique key. So no two rows have the same position, and a cursor marks
/// exactly one row. Unknown values come last in both directions; text is sorted by code unit.
/// </summary>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
public sealed class Ordering<TKey> : IComparer<RowKey>
    where TKey : struct, Enum
{
    private readonly IReadOnlyCollection<TKey> _textKeys;

    /// <summary>Creates a total order.</summary>
    /// <param name="keys">
    /// The keys asked for, the most important first. Only the first occurrence of a repeated key counts. Keys after the unique key decide
    /// nothing and are left out.
    /// </param>
    /// <param name="unique">The key that no two rows share.</param>
    /// <param name="textKeys">The keys with text values; all other keys have decimal values. Cursors are checked against this list.</param>
    public Ordering(IEnumerable<SortBy<TKey>> keys, TKey unique, params IReadOnlyCollection<TKey> textKeys)
    {
        _textKeys = textKeys;
        SortBy<TKey>[] distinct = [.. keys.Append(new SortBy<TKey>(unique)).DistinctBy(by => by.Key)];
        Keys = distinct[..(Array.FindIndex(distinct, by => by.Key.Equals(unique)) + 1)];
        Signature = string.Join(',', Keys.Select(by => string.Create(CultureInfo.InvariantCulture, $"{by.Key}{(by.Descending ? '-' : '+')}")));
    }

    /// <summary>The keys, the most important first; the last one makes the order total.</summary>
    public IReadOnlyList<SortBy<TKey>> Keys { get; }

    /// <summary>The order as text: two orders that sort alike have the same text.</summary>
    public string Signature { get; }

    /// <summary>
    /// Returns whether a row of the list can have these values: one for each key, text for text keys. Only the value of the unique key must be
    /// known.
    /// </summary>
    public bool CanHave(IReadOnlyList<object?> values) =>
        values.Count == Keys.Count && values[^1] is not null
        && Keys.Zip(values).All(pair => _textKeys.Contains(pair.First.Key) ? pair.Second is null or string : pair.Second is null or decimal);

    /// <summary>Returns a row's key in this order.</summary>
    /// <param name="valueOf">The row's value for each key: text, a decimal, or null if it is not known.</param>
    public RowKey KeyOf(Func<TKey, object?> valueOf)
    {
        var values = new object?[Keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = valueOf(Keys[i].Key);
        return new RowKey(values);
    }

    /// <summary>Returns a row's cursor in this order.</summary>
    /// <param name="valueOf">The row's value for each key, as <see cref="KeyOf"/> takes it.</param>
    public string CursorOf(Func<TKey, object?> valueOf) => Cursor.Write(Signature, KeyOf(valueOf));

    /// <inheritdoc/>
    public int Compare(RowKey x, RowKey y)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            var order = Compare(x.Values[i], y.Values[i], Keys[i].Descending);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Compares two values of a key: unknown ones come last in both directions.</summary>
    internal static int Compare(object? one, object? other, bool descending)
    {
        if (one is null || other is null)
            return (one is null).CompareTo(other is null);
        var order = one is string text ? string.CompareOrdinal(text, (string)other) : ((decimal)one).CompareTo((decimal)other);
        return descending ? -order : order;
    }
}
