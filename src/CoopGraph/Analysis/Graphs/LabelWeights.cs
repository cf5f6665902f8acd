namespace CoopGraph.Analysis.Graphs;

/// <summary>How much weight a node's edges lead to each label of its neighbours; counted anew for one node after the other.</summary>
/// <param name="labelCount">Labels are 0 to this, excluded.</param>
internal sealed class LabelWeights(int labelCount)
{
    private readonly long[] _weights = new long[labelCount];
    private readonly List<int> _met = [];

    /// <summary>The labels of the node's neighbours, each once, in the order of the lowest neighbour that bears it.</summary>
    public List<int> Met => _met;

    /// <summary>The weight towards a label; 0 where no neighbour bears it.</summary>
    public long this[int label] => _weights[label];

    /// <summary>Counts a node's edges, and forgets those of the last one.</summary>
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
