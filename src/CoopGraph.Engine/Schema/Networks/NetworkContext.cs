using CoopGraph.Analysis.Networks;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>What the parts of a network's answer need: the graph of the operation and the network with its measures.</summary>
internal sealed record NetworkContext(IGraphSnapshot Graph, NetworkMeasures Measures)
{
    /// <summary>A unit as the network shows it: on its day where one was asked for.</summary>
    public UnitNode Show(UnitOnDay unit)
    {
        var period = Measures.Network.Period;
        return UnitNodes.Of(Graph, unit, period.IsBounded ? period.Day : null);
    }

    /// <summary>The county of a node.</summary>
    public UnitNode ShowNode(int node) => Show(Measures.Network.Nodes.Units[node]);

    /// <summary>The unit that a group stands for.</summary>
    public UnitNode ShowGroup(Partition by, int group) => Show(Measures.Network.Nodes.GroupsBy(by).Units[group]);
}
