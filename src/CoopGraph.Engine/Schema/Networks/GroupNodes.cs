using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>How many counties have a number of partners.</summary>
/// <param name="Degree">The number of partners, 0 or more.</param>
/// <param name="Count">How many counties have so many, 1 or more.</param>
public sealed record DegreeCount(int Degree, int Count);

/// <summary>How many ties join two groups. Both directions of a pair are one.</summary>
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

    /// <summary>The group with the higher code; the same where the ties lie inside one group.</summary>
    public UnitNode To { get; }

    /// <summary>How many ties, 1 or more.</summary>
    public int EdgeCount { get; }
}

/// <summary>Ties that leave their group, and ties that stay inside. Each tie counts once, however many cases it has.</summary>
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

    /// <summary>(external - internal) / (external + internal), -1 to 1; null where there is no tie.</summary>
    public double? Value => _whole.Index;

    /// <summary>Ties between two groups.</summary>
    public int External => _whole.External;

    /// <summary>Ties inside one group.</summary>
    public int Internal => _whole.Internal;

    /// <summary>The groups that have a tie, by code. A tie between two groups is external to both.</summary>
    [ListSize(400)]
    public IEnumerable<EiGroup> Groups { get; }
}

/// <summary>The ties of one group.</summary>
/// <param name="Unit">The group: a province, a prefecture, or a county directly under its province.</param>
/// <param name="Value">(external - internal) / (external + internal), -1 to 1.</param>
/// <param name="External">Ties with one end in the group.</param>
/// <param name="Internal">Ties with both ends in the group.</param>
public sealed record EiGroup(UnitNode Unit, double? Value, int External, int Internal);

/// <summary>Communities, with what it takes to find the same again.</summary>
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
    /// How far the weight inside exceeds what chance would give, at most 1 (Newman and Girvan 2004); null where there is no tie.
    /// </summary>
    public double? Modularity => _found.Modularity;

    /// <summary>The seed that they follow from.</summary>
    public int Seed => _found.Seed;

    /// <summary>The resolution.</summary>
    public double Resolution => _found.Resolution;

    /// <summary>How they were sought.</summary>
    public CommunityMethod Method => _found.Method;

    /// <summary>The communities, the greatest first.</summary>
    [ListSize(200)]
    public IEnumerable<Community> Groups { get; }
}

/// <summary>Counties that are tied closely among themselves.</summary>
/// <param name="Index">Its number, from 0, the greatest first.</param>
/// <param name="Size">How many counties it has, 1 or more.</param>
/// <param name="Units">These counties, by code.</param>
public sealed record Community(int Index, int Size, [property: ListSize(15)] IEnumerable<UnitNode> Units);
