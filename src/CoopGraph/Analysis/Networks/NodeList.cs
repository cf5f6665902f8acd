using CoopGraph.Analysis.Graphs;
using CoopGraph.Paging;

namespace CoopGraph.Analysis.Networks;

/// <summary>Sorts and pages the nodes of a network.</summary>
public static class NodeList
{
    /// <summary>Returns the order by the requested keys, or by most partners first where none are given; then by code.</summary>
    public static Ordering<NetworkNodeSort> Ordering(IEnumerable<SortBy<NetworkNodeSort>>? keys) =>
        new(keys ?? [new SortBy<NetworkNodeSort>(NetworkNodeSort.Degree, Descending: true)], NetworkNodeSort.Code, textKeys: [NetworkNodeSort.Code]);

    /// <summary>Returns a page of nodes. Only the measures that the order names are computed.</summary>
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

        // A decimal has the first 15 digits of a double. Differences beyond that are rounding errors, and must not decide the order
        // before the code does.
        return Pager.Cut<int, NetworkNodeSort>(
            [.. Enumerable.Range(0, nodes.Places.Count)],
            order,
            (node, key) => key == NetworkNodeSort.Code ? nodes.Keys[node] : (decimal)values[key][node],
            page);
    }
}
