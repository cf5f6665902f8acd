namespace CoopGraph.Analysis.Summaries;

/// <summary>A group to which a case belongs. The object is used again for the next case.</summary>
/// <param name="dimensions">The number of dimensions.</param>
internal sealed class CaseGroup(int dimensions)
{
    private readonly long[] _codes = new long[dimensions];

    /// <summary>The values of the dimensions, as <see cref="GroupCodes"/> writes them.</summary>
    public Span<long> Codes => _codes;

    /// <summary>The positions of the case's parties that belong to the group, rising.</summary>
    public List<int> Own { get; } = [];

    /// <summary>Returns whether the other group's key contains all known values of this key, and more.</summary>
    public bool IsToldBy(CaseGroup other)
    {
        for (var i = 0; i < _codes.Length; i++)
        {
            if (_codes[i] != 0 && _codes[i] != other._codes[i])
                return false;
        }

        return !Codes.SequenceEqual(other.Codes);
    }
}
