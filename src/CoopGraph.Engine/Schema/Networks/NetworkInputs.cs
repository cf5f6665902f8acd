using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.SchemaBuilding;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of nodes.</summary>
internal sealed class NetworkNodeListAttribute()
    : ListAttribute(null, typeof(NetworkNodeSortInput), "Default: most partners first, then by code.");

internal sealed class NetworkNodeSortInput : SortInput<NetworkNodeSort>
{
    public NetworkNodeSortInput()
        : base(nameof(NetworkNodeSortInput), "the nodes of a network")
    {
        Key("code", NetworkNodeSort.Code, "The code.");
        Key("degree", NetworkNodeSort.Degree, "The number of partners.");
        Key("strength", NetworkNodeSort.Strength, "The number of cases, each counted once for each partner in it.");
        Key("betweenness", NetworkNodeSort.Betweenness, "The betweenness.");
        Key("harmonicCloseness", NetworkNodeSort.HarmonicCloseness, "The harmonic closeness.");
        Key("pageRank", NetworkNodeSort.PageRank, "The PageRank.");
        Key("coreness", NetworkNodeSort.Coreness, "The coreness.");
        Key("clustering", NetworkNodeSort.Clustering, "The local clustering.");
    }
}
