using System.Buffers;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Counts the different values of each of many groups. The values of all groups are in two rented arrays: a group is a chain through them. So a
/// group with few values needs little, and a group with very many leaves no large arrays to be collected.
/// </summary>
internal sealed class Occurrences : IDisposable
{
    private const int FirstLength = 16_384;

    private int[] _values = ArrayPool<int>.Shared.Rent(FirstLength);
    private int[] _next = ArrayPool<int>.Shared.Rent(FirstLength);
    private int[] _seenBy = [];
    private int _count = 1;
    private int _largest;
    private int _counted;

    /// <summary>Adds a value to a group. It may be there already.</summary>
    /// <param name="chain">The group's chain; 0 for a group without values.</param>
    /// <param name="value">The value, not negative.</param>
    public void Add(ref int chain, int value)
    {
        if (_count == _values.Length || _count == _next.Length)
        {
            Grow(ref _values);
            Grow(ref _next);
        }

        _values[_count] = value;
        _next[_count] = chain;
        chain = _count++;
        _largest = Math.Max(_largest, value);
    }

    /// <summary>Returns the number of different values of a group.</summary>
    /// <param name="chain">The group's chain.</param>
    public int CountDifferent(int chain)
    {
        if (_seenBy.Length <= _largest)
            Array.Resize(ref _seenBy, _largest + 1);
        _counted++;
        var different = 0;
        for (var at = chain; at != 0; at = _next[at])
        {
            ref var seenBy = ref _seenBy[_values[at]];
            if (seenBy != _counted)
                different++;
            seenBy = _counted;
        }

        return different;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_values);
        ArrayPool<int>.Shared.Return(_next);
        (_values, _next) = ([], []);
    }

    private void Grow(ref int[] values)
    {
        var longer = ArrayPool<int>.Shared.Rent(values.Length * 2);
        values.AsSpan(0, _count).CopyTo(longer);
        ArrayPool<int>.Shared.Return(values);
        values = longer;
    }
}
