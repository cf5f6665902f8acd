using System.Collections;

namespace CoopGraph.Filters;

/// <summary>
/// The given values of a comparison with many values. Finding a value costs the same however many there are. Text is found without regard
/// to the case of its letters, as in <see cref="Comparators"/>.
/// </summary>
public sealed class ValueSet : IReadOnlyList<object?>
{
    private readonly object?[] _values;
    private readonly HashSet<object> _known;
    private readonly bool _hasNull;

    /// <summary>Creates a set.</summary>
    /// <param name="values">The values; repeated ones have no effect.</param>
    public ValueSet(IEnumerable<object?> values)
    {
        _values = [.. values];
        _known = new(_values.OfType<object>(), SameValue.Instance);
        _hasNull = _values.Contains(null);
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public object? this[int index] => _values[index];

    /// <summary>Returns whether a value is among the given ones.</summary>
    public bool Contains(object? value) => value is null ? _hasNull : _known.Contains(value);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class SameValue : IEqualityComparer<object>
    {
        public static readonly SameValue Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) =>
            x is string text ? text.Equals(y as string, StringComparison.OrdinalIgnoreCase) : Equals(x, y);

        int IEqualityComparer<object>.GetHashCode(object value) =>
            value is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : value.GetHashCode();
    }
}
