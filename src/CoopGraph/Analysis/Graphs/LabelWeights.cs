namespace CoopGraph.Analysis.Graphs;

/// <summary>The weight of a node's edges to each label of its neighbours, counted again for each node.</summary>
/// <param name="labelCount">The number of labels; labels are 0 (inclusive) to this number (exclusive).</param>
internal sealed class LabelWeights(int labelCount)
{
    private readonly long[] _weights = new long[labelCount];
    private readonly List<int> _met = [];

    /// <summary>The labels of the node's neighbours, each once, in the order of the lowest neighbour that has it.</summary>
    public List<int> Met => _met;

    /// <summary>The weight of the edges to a label; 0 where no neighbour has it.</summary>
    public long this[int label] => _weights[label];

    /// <summary>Counts a node's edges, and discards the counts of the previous node.</summary>
    public void Count(TieGraph graph, int node, int[] labelOf)
    {
        foreach (var label in _met)
            _weights[label] = 0;
        _met.Clear();
        var weights = graph.Weights(node);
        var neighbours = graph.Neighbours(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var label = labelOf[neighbours[i]];
            if (_weights[label] == 0)
                _met.Add(label);
            _weights[label] += weights[i];
        }
    }
}
