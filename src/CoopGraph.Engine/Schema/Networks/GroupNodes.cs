using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The number of counties with a given number of partners.</summary>
/// <param name="Degree">The number of partners, 0 or more.</param>
/// <param name="Count">The number of counties with that many partners, 1 or more.</param>
public sealed record DegreeCount(int Degree, int Count);

/// <summary>The number of ties that join two groups. Both directions of a pair are one.</summary>
[Name("MixingCell")]
public sealed class MixingCellNode
{
    internal MixingCellNode(NetworkContext network, Partition by, MixingCell cell)
    {
        From = network.ShowGroup(by, cell.Low);
        To = network.ShowGroup(by, cell.High);
        EdgeCount = cell.EdgeCount;
    }

    /// <summary>The group with the lower code: a province, a prefecture, or a county directly under its province.</summary>
    public UnitNode From { get; }

    /// <summary>The group with the higher code; the same group if the ties lie inside one.</summary>
    public UnitNode To { get; }

    /// <summary>The number of ties, 1 or more.</summary>
    public int EdgeCount { get; }
}

/// <summary>The ties that leave their group, and the ties that stay inside. Each tie counts once, whatever its number of cases.</summary>
[Name("EiIndex")]
public sealed class EiIndexNode
{
    private readonly EiCount _whole;

    internal EiIndexNode(NetworkContext network, Partition by, EiIndex index)
    {
        _whole = index.Whole;
        Groups = index.Groups.Index()
            .Where(group => group.Item.Index is not null)
            .Select(group => new EiGroup(network.ShowGroup(by, group.Index), group.Item.Index, group.Item.External, group.Item.Internal));
    }

    /// <summary>The E-I index, (external - internal) / (external + internal), -1 to 1; null if there is no tie.</summary>
    public double? Value => _whole.Index;

    /// <summary>The number of ties between two groups.</summary>
    public int External => _whole.External;

    /// <summary>The number of ties inside one group.</summary>
    public int Internal => _whole.Internal;

    /// <summary>The groups that have a tie, by code. A tie between two groups is external to both.</summary>
    [ListSize(400)]
    public IEnumerable<EiGroup> Groups { get; }
}

/// <summary>The ties of one group.</summary>
/// <param name="Unit">The group: a province, a prefecture, or a county directly under its province.</param>
/// <param name="Value">The E-I index of the group, (external - internal) / (external + internal), -1 to 1. Null only for a group without a tie, which no list has.</param>
/// <param name="External">The number of ties with one end in the group.</param>
/// <param name="Internal">The number of ties with both ends in the group.</param>
public sealed record EiGroup(UnitNode Unit, double? Value, int External, int Internal);

/// <summary>The communities of a network, with the settings that reproduce them.</summary>
[Name("Communities")]
public sealed class CommunitiesNode
{
    private readonly Communities _found;

    internal CommunitiesNode(NetworkContext network, Communities found)
    {
        _found = found;
        Groups = Enumerable.Range(0, found.Groups.Count).Select(group =>
            new Community(group, found.Groups.Size(group), found.Groups.Members(group).ToArray().Select(network.ShowNode)));
    }

    /// <summary>
    /// The modularity: the excess of the weight inside the communities over what chance would give, at most 1 (Newman and Girvan 2004).
    /// Null if there is no tie.
    /// </summary>
    public double? Modularity => _found.Modularity;

    /// <summary>The seed that they result from.</summary>
    public int Seed => _found.Seed;

    /// <summary>The resolution.</summary>
    public double Resolution => _found.Resolution;

    /// <summary>The method that found them.</summary>
    public CommunityMethod Method => _found.Method;

    /// <summary>The communities, the greatest first.</summary>
    [ListSize(200)]
    public IEnumerable<Community> Groups { get; }
}

/// <summary>A group of counties that are tied closely among themselves.</summary>
/// <param name="Index">Its number, from 0, in the order of size, the greatest first.</param>
/// <param name="Size">The number of its counties, 1 or more.</param>
/// <param name="Units">Its counties, by code.</param>
public sealed record Community(int Index, int Size, [property: ListSize(15)] IEnumerable<UnitNode> Units);
