using System.Globalization;

namespace CoopGraph.Questions;

/// <summary>One key of a sort order.</summary>
/// <typeparam name="TKey">The keys that a list can be sorted by.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Descending">Greatest first. Unknown values come last either way.</param>
public readonly record struct SortBy<TKey>(TKey Key, bool Descending = false)
    where TKey : struct, Enum;

/// <summary>
/// A total order of a list's rows: the keys asked for, then the key that is unique, so that no two rows stand at the same place
/// and a cursor marks exactly one. Unknown values come last whatever the direction; text is sorted by code unit.
/// </summary>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
public sealed class Ordering<TKey> : IComparer<RowKey>
    where TKey : struct, Enum
{
    /// <summary>Completes an order.</summary>
    /// <param name="keys">
    /// The keys asked for, the most important first; a repeated key counts where it first stands, and what comes after the unique
    /// key decides nothing and is left out.
    /// </param>
    /// <param name="unique">The key that no two rows share.</param>
    public Ordering(IEnumerable<SortBy<TKey>> keys, TKey unique)
    {
        SortBy<TKey>[] distinct = [.. keys.Append(new SortBy<TKey>(unique)).DistinctBy(by => by.Key)];
        Keys = distinct[..(Array.FindIndex(distinct, by => by.Key.Equals(unique)) + 1)];
        Signature = string.Join(',', Keys.Select(by => string.Create(CultureInfo.InvariantCulture, $"{by.Key}{(by.Descending ? '-' : '+')}")));
    }

    /// <summary>The keys, the most important first; the last one makes the order total.</summary>
    public IReadOnlyList<SortBy<TKey>> Keys { get; }

    /// <summary>The order as text: two orders that sort alike have the same.</summary>
    public string Signature { get; }

    /// <summary>Puts together a row's key in this order.</summary>
    /// <param name="valueOf">The row's value for each key: text, a decimal, or null where it is not known.</param>
    public RowKey KeyOf(Func<TKey, object?> valueOf)
    {
        var values = new object?[Keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = valueOf(Keys[i].Key);
        return new RowKey(values);
    }

    /// <summary>Writes a row's cursor in this order.</summary>
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

    private static int Compare(object? one, object? other, bool descending)
    {
        if (one is null || other is null)
            return (one is null).CompareTo(other is null);
        var order = one is string text ? string.CompareOrdinal(text, (string)other) : ((decimal)one).CompareTo((decimal)other);
        return descending ? -order : order;
    }
}

/// <summary>A row's place in an order: its value for each key. Text, decimals, and null for what is not known.</summary>
/// <param name="Values">One a key.</param>
public readonly record struct RowKey(IReadOnlyList<object?> Values);

/// <summary>What units can be sorted by.</summary>
public enum UnitSort
{
    /// <summary>The code. Unique on a day.</summary>
    Code,

    /// <summary>The romanised name.</summary>
    Name,

    /// <summary>The number of cases in which the unit or a unit below it takes part.</summary>
    CooperationCount,

    /// <summary>The number of partners of its own level.</summary>
    PartnerCount,
}

/// <summary>What cases can be sorted by.</summary>
public enum CaseSort
{
    /// <summary>The year; unknown last.</summary>
    Year,

    /// <summary>The key. Unique.</summary>
    CaseId,

    /// <summary>The amount in yuan; unknown last.</summary>
    Amount,
}

/// <summary>What partners can be sorted by.</summary>
public enum PartnerSort
{
    /// <summary>The number of cases shared.</summary>
    CaseCount,

    /// <summary>The year of the last case shared; unknown last.</summary>
    LastYear,

    /// <summary>The distance in kilometres; unknown last.</summary>
    DistanceKm,

    /// <summary>The partner's code, with the partner's day where that is not the one asked about. Unique (<see cref="PartnerKeys"/>).</summary>
    Code,
}

/// <summary>What rows of coverage can be sorted by. Province and year together are unique.</summary>
public enum CoverageSort
{
    /// <summary>The province's code.</summary>
    Province,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The number of county-level units.</summary>
    CountyCount,

    /// <summary>The number of county-level units with a case.</summary>
    CountiesWithCase,

    /// <summary>The number of cases.</summary>
    CaseCount,
}
