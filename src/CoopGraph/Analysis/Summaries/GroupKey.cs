namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// A combination of values, used while counting. Units are still places here, so that all codes of one unit fall into one group. Two keys
/// with equal values are equal.
/// </summary>
internal sealed class GroupKey : IEquatable<GroupKey>
{
    private readonly object?[] _values;
    private readonly int _hash;

    public GroupKey(object?[] values)
    {
        _values = values;
        var hash = default(HashCode);
        foreach (var value in values)
            hash.Add(value);
        _hash = hash.ToHashCode();
    }

    public IReadOnlyList<object?> Values => _values;

    /// <summary>The value of the first dimension, as a key of its own.</summary>
    public GroupKey First => new([_values[0]]);

    /// <summary>Returns whether the other key contains all known values of this key, and more.</summary>
    public bool IsToldBy(GroupKey other)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value && !value.Equals(other._values[i]))
                return false;
        }

        return !Equals(other);
    }

    public bool Equals(GroupKey? other) => other is not null && _hash == other._hash && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as GroupKey);

    public override int GetHashCode() => _hash;
}
