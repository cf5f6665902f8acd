using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Ties within and between groups: mixing, nominal assortativity and the E-I index.</summary>
public class MixingTests
{
    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Mixing_counts_each_edge_in_one_pair_of_groups(string name)
    {
        var golden = Golden.Read(name);
        var cells = Mixing.Cells(golden.Graph, golden.NodeGroups);

        Assert.Equal(golden.Measures.Mixing.Select(row => new MixingCell(row[0], row[1], row[2])), cells);
        Assert.Equal(golden.Graph.EdgeCount, cells.Sum(cell => cell.EdgeCount));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nominal_assortativity_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        Near.Equal(golden.Measures.Assortativity, Mixing.Assortativity(golden.Graph, golden.NodeGroups));
    }

    [Fact]
    public void Assortativity_is_one_where_all_edges_stay_inside_their_groups() =>
        Near.Equal(1, Mixing.Assortativity(TieGraph.Of(4, [(0, 1), (2, 3)]), new NodeGroups([0, 0, 1, 1])));

    [Fact]
    public void Assortativity_is_minus_one_where_two_even_groups_tie_only_with_each_other() =>
        Near.Equal(-1, Mixing.Assortativity(Graphs.Ring(4), new NodeGroups([0, 1, 0, 1])));

    [Fact]
    public void Where_all_ends_lie_in_one_group_there_is_no_assortativity()
    {
        Assert.Null(Mixing.Assortativity(Graphs.Path(3), new NodeGroups([1, 1, 1])));
        Assert.Null(Mixing.Assortativity(Graphs.Isolates(2), new NodeGroups([0, 1])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_EI_index_is_as_counted_edge_by_edge(string name)
    {
        var golden = Golden.Read(name);
        var index = EiIndex.Of(golden.Graph, golden.NodeGroups);
        var expected = golden.Measures.EiIndex;

        Same(expected.Whole, index.Whole);
        Assert.Equal(expected.Groups.Count, index.Groups.Count);
        Assert.All(expected.Groups, (count, group) => Same(count, index.Groups[group]));
        Assert.Equal(expected.Nodes.Count, index.Nodes.Count);
        Assert.All(expected.Nodes, (count, node) => Same(count, index.Nodes[node]));
    }

    [Fact]
    public void The_EI_index_runs_from_minus_one_all_inside_to_one_all_across()
    {
        var graph = TieGraph.Of(5, [(0, 1), (1, 2), (2, 3)]);
        var index = EiIndex.Of(graph, new NodeGroups([0, 0, 1, 2, 3]));

        Near.Equal(1.0 / 3, index.Whole.Index);
        Assert.Equal([new EiCount(1, 1), new EiCount(2, 0), new EiCount(1, 0), new EiCount(0, 0)], index.Groups);
        Assert.Equal([-1, 0, 1, 1, null], index.Nodes.Select(node => node.Index));
    }

    [Fact]
    public void Cases_do_not_count_in_the_EI_index_but_edges_do()
    {
        var graph = TieGraph.Of(3, [new Edge(0, 1, 9), new Edge(1, 2, 1)]);
        Assert.Equal(0, EiIndex.Of(graph, new NodeGroups([0, 0, 1])).Whole.Index);
    }

    [Fact]
    public void Without_edges_there_is_no_EI_index() => Assert.Null(EiIndex.Of(Graphs.Isolates(2), new NodeGroups([0, 1])).Whole.Index);

    private static void Same(GoldenEiCount expected, EiCount actual)
    {
        Assert.Equal((expected.External, expected.Internal), (actual.External, actual.Internal));
        Near.Equal(expected.Index, actual.Index);
    }
}
