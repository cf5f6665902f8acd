namespace CoopGraph.Analysis.Summaries;

/// <summary>The groups that are being counted, by the numbers of their values (<see cref="GroupCodes"/>).</summary>
/// <param name="dimensions">The number of dimensions.</param>
/// <param name="add">Makes the counter of a new group.</param>
internal sealed class GroupTable(int dimensions, Func<MeasureCounter> add)
{
    // A key of one dimension is its own first value, and a case has it once. So its cases are counted by the group itself.
    private readonly bool _hasOneDimension = dimensions == 1;
    private readonly Dictionary<long, MeasureCounter> _byOne = [];
    private readonly Dictionary<long[], MeasureCounter> _bySeveral = new(CodesComparer.Instance);
    private readonly Dictionary<long, int> _casesOfFirst = [];

    /// <summary>The number of groups so far.</summary>
    public int Count => _hasOneDimension ? _byOne.Count : _bySeveral.Count;

    /// <summary>Returns the counter of a group.</summary>
    public MeasureCounter Of(ReadOnlySpan<long> codes)
    {
        if (_hasOneDimension)
        {
            if (!_byOne.TryGetValue(codes[0], out var one))
                _byOne[codes[0]] = one = add();
            return one;
        }

        var lookup = _bySeveral.GetAlternateLookup<ReadOnlySpan<long>>();
        if (!lookup.TryGetValue(codes, out var several))
            lookup[codes] = several = add();
        return several;
    }

    /// <summary>Counts a case once for each different first value of its groups.</summary>
    public void NoteFirst(ReadOnlySpan<CaseGroup> groups)
    {
        if (_hasOneDimension)
            return;
        for (var i = 0; i < groups.Length; i++)
        {
            var first = groups[i].Codes[0];
            var isNoted = false;
            for (var before = 0; before < i && !isNoted; before++)
                isNoted = groups[before].Codes[0] == first;
            if (!isNoted)
                _casesOfFirst[first] = _casesOfFirst.GetValueOrDefault(first) + 1;
        }
    }

    /// <summary>Returns the groups with their measures.</summary>
    public CountedGroup[] Measure(GroupCodes codes) => _hasOneDimension
        ? [.. _byOne.Select(group => new CountedGroup(codes.ValuesOf([group.Key]), group.Value.Measure(), group.Value.Cases))]
        : [.. _bySeveral.Select(group => new CountedGroup(codes.ValuesOf(group.Key), group.Value.Measure(), _casesOfFirst[group.Key[0]]))];

    private sealed class CodesComparer : IEqualityComparer<long[]>, IAlternateEqualityComparer<ReadOnlySpan<long>, long[]>
    {
        public static CodesComparer Instance { get; } = new();

        public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(long[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<long> alternate, long[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<long> alternate)
        {
            var hash = default(HashCode);
            foreach (var code in alternate)
                hash.Add(code);
            return hash.ToHashCode();
        }

        public long[] Create(ReadOnlySpan<long> alternate) => alternate.ToArray();
    }
}
