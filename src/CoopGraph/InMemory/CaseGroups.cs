using CoopGraph.Cooperations;

namespace CoopGraph.InMemory;

/// <summary>
/// All cases grouped by something that they have, such as a value or a party. A condition is then decided once for each group, not for each
/// case. Large groups are bitmaps and small ones lists of positions, whichever needs less memory.
/// </summary>
/// <typeparam name="T">The type of what the cases of a group have.</typeparam>
internal sealed class CaseGroups<T>
    where T : notnull
{
    private const int BitsOfPosition = 32;

    private readonly int _cases;
    private readonly List<T> _keys = [];
    // The positions of a group lie between its start and the next one's.
    private readonly int[] _starts;
    private readonly int[] _positions;
    private readonly Bits?[] _large;

    /// <summary>Groups the cases.</summary>
    /// <param name="cases">All cases.</param>
    /// <param name="keysOf">Returns what a case has: its groups.</param>
    /// <param name="same">Decides whether two are the same for every condition.</param>
    public CaseGroups(IReadOnlyList<PlacedCooperation> cases, Func<PlacedCooperation, IEnumerable<T>> keysOf, IEqualityComparer<T>? same = null)
    {
        _cases = cases.Count;
        var known = new Dictionary<T, int>(same);
        List<(int Group, int Position)> members = [];
        List<int> sizes = [];
        for (var position = 0; position < cases.Count; position++)
        {
            foreach (var key in keysOf(cases[position]))
            {
                if (!known.TryGetValue(key, out var group))
                {
                    known[key] = group = _keys.Count;
                    _keys.Add(key);
                    sizes.Add(0);
                }

                sizes[group]++;
                members.Add((group, position));
            }
        }

        _large = [.. sizes.Select(size => (long)size * BitsOfPosition >= _cases ? new Bits(_cases) : null)];
        _starts = new int[sizes.Count + 1];
        for (var group = 0; group < sizes.Count; group++)
            _starts[group + 1] = _starts[group] + (_large[group] is null ? sizes[group] : 0);
        _positions = new int[_starts[^1]];
        var next = _starts.ToArray();
        foreach (var (group, position) in members)
        {
            if (_large[group] is { } bits)
                bits.Add(position);
            else
                _positions[next[group]++] = position;
        }
    }

    /// <summary>Returns the cases that are in a group for which the condition holds.</summary>
    public Bits InAny(Func<T, bool> holds)
    {
        var found = new Bits(_cases);
        for (var group = 0; group < _keys.Count; group++)
        {
            if (!holds(_keys[group]))
                continue;
            if (_large[group] is { } bits)
            {
                found.UniteWith(bits);
                continue;
            }

            foreach (var position in _positions.AsSpan(_starts[group], _starts[group + 1] - _starts[group]))
                found.Add(position);
        }

        return found;
    }
}
