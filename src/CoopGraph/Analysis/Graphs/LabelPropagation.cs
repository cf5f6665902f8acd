using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>Finds communities by label propagation, one node after the other, in an order that is drawn again for each round.</summary>
internal static class LabelPropagation
{
    /// <summary>Returns a label for each node.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int[] Labels(TieGraph graph, SeededRandom draws, CancellationToken cancellation)
    {
        int[] labelOf = [.. Enumerable.Range(0, graph.NodeCount)];
        var order = draws.Order(graph.NodeCount);
        var weights = new LabelWeights(graph.NodeCount);

        // The loop ends: a node changes only to a label with more weight, so each change raises the weight between equal labels.
        bool changed;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            draws.Shuffle(order);
            changed = false;
            foreach (var node in order)
            {
                weights.Count(graph, node, labelOf);
                if (Heaviest(weights, labelOf[node], draws) is var label && label != labelOf[node])
                    (labelOf[node], changed) = (label, true);
            }
        }
        while (changed);
        return labelOf;
    }

    // Of several labels with the most weight, a node keeps its own if it is one of them. Otherwise one is drawn, each equally likely.
    private static int Heaviest(LabelWeights weights, int own, SeededRandom draws)
    {
        var (best, heaviest, equals) = (own, weights[own], 1);
        foreach (var label in weights.Met)
        {
            if (weights[label] > heaviest)
                (best, heaviest, equals) = (label, weights[label], 1);
            else if (best != own && weights[label] == heaviest && draws.Below(++equals) == 0)
                best = label;
        }

        return best;
    }
}
