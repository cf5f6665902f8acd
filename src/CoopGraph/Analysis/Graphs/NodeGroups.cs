namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// A partition of a graph's nodes. Each node belongs to one group; groups are 0 to <see cref="Count"/>-1 and may be empty. A partition
/// never changes.
/// </summary>
public sealed class NodeGroups
{
    private readonly int[] _groupOf;
    private readonly int[] _members;
    private readonly int[] _starts;

    /// <summary>Creates a partition.</summary>
    /// <param name="groupOf">The group of each node, 0 or more; the greatest one determines the number of groups.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group is negative.</exception>
    public NodeGroups(IEnumerable<int> groupOf)
    {
        _groupOf = [.. groupOf];
        var negative = Array.FindIndex(_groupOf, group => group < 0);
        if (negative >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(groupOf), $"Node {negative} is in group {_groupOf[negative]}: groups are 0 or more.");
        }

        Count = _groupOf.Length == 0 ? 0 : _groupOf.Max() + 1;
        _starts = new int[Count + 1];
        foreach (var group in _groupOf)
            _starts[group + 1]++;
        for (var group = 0; group < Count; group++)
            _starts[group + 1] += _starts[group];
        _members = new int[_groupOf.Length];
        var next = _starts.AsSpan(0, Count).ToArray();
        for (var node = 0; node < _groupOf.Length; node++)
            _members[next[_groupOf[node]]++] = node;
    }

    /// <summary>The number of groups.</summary>
    public int Count { get; }

    /// <summary>The number of nodes.</summary>
    public int NodeCount => _groupOf.Length;

    /// <summary>The group of a node.</summary>
    public int this[int node] => _groupOf[node];

    /// <summary>Groups the nodes that have the same label, and numbers the groups by size, largest first, then by lowest node.</summary>
    /// <param name="labels">A label for each node, any number.</param>
    public static NodeGroups BySize(IReadOnlyList<int> labels)
    {
        var numbers = labels
            .Select((label, node) => (label, node))
            .GroupBy(labelled => labelled.label)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.First().node)
            .Select((group, number) => (group.Key, number))
            .ToDictionary(numbered => numbered.Key, numbered => numbered.number);
        return new NodeGroups(labels.Select(label => numbers[label]));
    }

    /// <summary>Returns the nodes of a group, ascending.</summary>
    public ReadOnlySpan<int> Members(int group) => _members.AsSpan(_starts[group].._starts[group + 1]);

    /// <summary>Returns the number of nodes of a group.</summary>
    public int Size(int group) => _starts[group + 1] - _starts[group];

    /// <summary>Returns whether two nodes belong to different groups.</summary>
    public bool Crosses(int one, int other) => _groupOf[one] != _groupOf[other];

    /// <summary>Checks that these are groups of a graph's nodes, and returns them.</summary>
    /// <exception cref="ArgumentException">There are more or fewer nodes than the graph has.</exception>
    internal NodeGroups For(TieGraph graph) => NodeCount == graph.NodeCount
        ? this
        : throw new ArgumentException($"The groups are of {NodeCount} nodes, the graph has {graph.NodeCount}: give each node a group.");
}
