using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Partitions of nodes.</summary>
public class NodeGroupsTests
{
    [Fact]
    public void Each_node_is_a_member_of_its_group_and_groups_may_be_empty()
    {
        var groups = new NodeGroups([2, 0, 2]);

        Assert.Equal(3, groups.Count);
        Assert.Equal([1], groups.Members(0).ToArray());
        Assert.Empty(groups.Members(1).ToArray());
        Assert.Equal([0, 2], groups.Members(2).ToArray());
        Assert.Equal([1, 0, 2], Enumerable.Range(0, 3).Select(groups.Size));
    }

    [Fact]
    public void Two_nodes_cross_groups_unless_they_share_one()
    {
        var groups = new NodeGroups([2, 0, 2]);
        Assert.True(groups.Crosses(0, 1));
        Assert.False(groups.Crosses(0, 2));
    }

    [Fact]
    public void Groups_numbered_by_size_begin_with_the_greatest_and_of_equals_with_the_lowest_node()
    {
        var groups = NodeGroups.BySize([40, -7, 9, -7, 40, 3, 9, 9]);
        Assert.Equal([1, 2, 0, 2, 1, 3, 0, 0], Enumerable.Range(0, 8).Select(node => groups[node]));
    }

    [Fact]
    public void A_negative_group_is_refused_by_its_node()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new NodeGroups([0, -1]));
        Assert.Contains("Node 1 is in group -1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_of_another_graph_are_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Mixing.Cells(Graphs.Path(4), new NodeGroups([0, 1])));
        Assert.Contains("2 nodes, the graph has 4", refusal.Message, StringComparison.Ordinal);
    }
}
