using CoopGraph.Analysis.Networks;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>The data that the parts of a network's response need: the graph of the operation and the network with its measures.</summary>
internal sealed record NetworkContext(IGraphSnapshot Graph, NetworkMeasures Measures)
{
    /// <summary>Returns a unit as the network shows it: on the network's day if a day or a year was requested.</summary>
    public UnitNode Show(UnitOnDay unit)
    {
        var period = Measures.Network.Period;
        return UnitNodes.Of(Graph, unit, period.IsBounded ? period.Day : null);
    }

    /// <summary>Returns the county of a node.</summary>
    public UnitNode ShowNode(int node) => Show(Measures.Network.Nodes.Units[node]);

    /// <summary>Returns the unit that a group represents.</summary>
    public UnitNode ShowGroup(Partition by, int group) => Show(Measures.Network.Nodes.GroupsBy(by).Units[group]);
}
