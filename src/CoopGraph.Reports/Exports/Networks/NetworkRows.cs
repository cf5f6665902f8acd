using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Exports;
using CoopGraph.Units;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>A county of a network as a row of an export.</summary>
/// <param name="Id">The id of its place, which stays the same when the county is renamed, recoded or moved.</param>
/// <param name="County">The county, on the network's day or on the nearest day on which it was in force.</param>
/// <param name="Prefecture">The prefecture in which it lies; null if it lies directly in its province.</param>
/// <param name="Province">The province in which it lies.</param>
/// <param name="Location">The location of the place; null if none is known.</param>
/// <param name="Degree">The number of its partners.</param>
/// <param name="Strength">The number of its cases, each counted once for each partner in it.</param>
/// <param name="Community">The number of its community, from 0, the greatest first.</param>
internal sealed record NodeRow(
    string Id, UnitOnDay County, AdministrativeUnit? Prefecture, AdministrativeUnit? Province, GeoPoint? Location, int Degree, int Strength, int Community);

/// <summary>A pair of counties that share a case as a row of an export.</summary>
/// <param name="Source">The county that comes first in the order of the nodes.</param>
/// <param name="Target">The other one.</param>
/// <param name="Tie">The facts of their cases.</param>
/// <param name="Km">The distance between their centres in kilometres, rounded to 0.1; null if a coordinate is missing.</param>
/// <param name="Adjacent">Whether they share a border, or shared one while both existed.</param>
internal sealed record EdgeRow(NodeRow Source, NodeRow Target, CountyTie Tie, double? Km, bool Adjacent);

/// <summary>The rows of a network: nodes by code, and edges by the codes of their two ends.</summary>
internal sealed class NetworkRows
{
    /// <summary>Makes the rows.</summary>
    public NetworkRows(NetworkExport export)
    {
        Export = export;
        var (network, map) = (export.Network, export.Network.Map);
        var graph = network.Nodes.Graph;
        Nodes = [.. network.Nodes.Places.Select((place, node) =>
        {
            var county = network.Nodes.Units[node];
            return new NodeRow(
                place.Id,
                county,
                map.AtLevel(county, AdministrativeLevel.Prefecture)?.Unit,
                map.AtLevel(county, AdministrativeLevel.Province)?.Unit,
                place.Location,
                graph.Degree(node),
                graph.Strength(node),
                export.Communities.Groups[node]);
        })];
        Edges = [.. network.Ties
            .Select(tie => (Tie: tie, One: network.Nodes.NodeOf(tie.One)!.Value, Other: network.Nodes.NodeOf(tie.Other)!.Value))
            .Select(edge => (edge.Tie, Low: Math.Min(edge.One, edge.Other), High: Math.Max(edge.One, edge.Other)))
            .OrderBy(edge => edge.Low)
            .ThenBy(edge => edge.High)
            .Select(edge => new EdgeRow(
                Nodes[edge.Low], Nodes[edge.High], edge.Tie, UnitMap.DistanceKm(edge.Tie.One, edge.Tie.Other), map.AreAdjacent(edge.Tie.One, edge.Tie.Other)))];
    }

    /// <summary>The network.</summary>
    public NetworkExport Export { get; }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<NodeRow> Nodes { get; }

    /// <summary>The edges.</summary>
    public IReadOnlyList<EdgeRow> Edges { get; }
}
