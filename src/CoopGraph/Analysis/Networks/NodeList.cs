using CoopGraph.Analysis.Graphs;
using CoopGraph.Paging;

namespace CoopGraph.Analysis.Networks;

/// <summary>The nodes of a network as a list that is sorted and paged.</summary>
public static class NodeList
{
    /// <summary>By the keys asked for, or most partners first; then by code.</summary>
    public static Ordering<NetworkNodeSort> Ordering(IEnumerable<SortBy<NetworkNodeSort>>? keys) =>
        new(keys ?? [new SortBy<NetworkNodeSort>(NetworkNodeSort.Degree, Descending: true)], NetworkNodeSort.Code, textKeys: [NetworkNodeSort.Code]);

    /// <summary>Cuts a page of nodes. Measures are worked out only where the order names them.</summary>
    /// <exception cref="InvalidQuestionException">The network is too large for a measure (<see cref="NetworkBounds"/>).</exception>
    public static async ValueTask<Page<int>> CutAsync(
        NetworkMeasures measures, Ordering<NetworkNodeSort> order, PageRequest page, CancellationToken cancellation)
    {
        var nodes = measures.Network.Nodes;
        var values = new Dictionary<NetworkNodeSort, IReadOnlyList<double>>();
        foreach (var (key, _) in order.Keys)
        {
            if (key != NetworkNodeSort.Code)
                values[key] = await measures.OfNodesAsync(key, cancellation);
        }

        // A decimal has the first 15 digits of a double: what differs beyond is rounding, and must not come between a node and its code.
        return Pager.Cut<int, NetworkNodeSort>(
            [.. Enumerable.Range(0, nodes.Places.Count)],
            order,
            (node, key) => key == NetworkNodeSort.Code ? nodes.Keys[node] : (decimal)values[key][node],
            page);
    }
}
