using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Density, components, clustering and degrees: the properties of a graph as a whole.</summary>
public class StructureTests
{
    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Density_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        Near.Equal(golden.Measures.Density, Density.Of(golden.Graph));
    }

    [Fact]
    public void Density_is_of_pairs_so_fewer_than_two_nodes_have_none()
    {
        Assert.Null(Density.Of(Graphs.Empty));
        Assert.Null(Density.Of(Graphs.Isolates(1)));
        Assert.Equal(0, Density.Of(Graphs.Isolates(2)));
        Assert.Equal(1, Density.Of(Graphs.Complete(5)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Components_are_what_NetworkX_finds_the_largest_first(string name)
    {
        var golden = Golden.Read(name);
        var components = Components.Of(golden.Graph);

        Assert.Equal(golden.Measures.Components, Enumerable.Range(0, components.Count).Select(i => components.Groups.Members(i).ToArray()));
        Near.Equal(golden.Measures.LargestComponentShare, components.LargestShare);
    }

    [Fact]
    public void Isolates_are_components_of_their_own()
    {
        Assert.Equal(3, Components.Of(Graphs.Isolates(3)).Count);
        Assert.Equal(1.0 / 3, Components.Of(Graphs.Isolates(3)).LargestShare);
    }

    [Fact]
    public void No_nodes_have_no_component()
    {
        Assert.Equal(0, Components.Of(Graphs.Empty).Count);
        Assert.Null(Components.Of(Graphs.Empty).LargestShare);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Clustering_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        var clustering = Clustering.Of(golden.Graph);

        Near.Equal(golden.Measures.Clustering, clustering.Local);
        Near.Equal(golden.Measures.AverageClustering, clustering.Average);
        Near.Equal(golden.Measures.Transitivity, clustering.Transitivity);
    }

    [Fact]
    public void Nodes_with_fewer_than_two_neighbours_count_as_zero_in_the_average()
    {
        // A triangle, a node that is tied to it, and an isolated node.
        var graph = TieGraph.Of(5, [(0, 1), (0, 2), (1, 2), (2, 3)]);
        Near.Equal((1 + 1 + (1.0 / 3) + 0 + 0) / 5, Clustering.Of(graph).Average);
        Near.Equal(3.0 / 5, Clustering.Of(graph).Transitivity);
    }

    [Fact]
    public void Transitivity_is_of_paths_of_two_edges_so_without_any_there_is_none()
    {
        Assert.Null(Clustering.Of(Graphs.Path(2)).Transitivity);
        Assert.Null(Clustering.Of(Graphs.Empty).Average);
        Assert.Equal(0, Clustering.Of(Graphs.Path(3)).Transitivity);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Degrees_are_what_NetworkX_counts(string name)
    {
        var golden = Golden.Read(name);
        var graph = golden.Graph;

        Assert.Equal(golden.Measures.Degree, Enumerable.Range(0, graph.NodeCount).Select(graph.Degree));
        Assert.Equal(golden.Measures.Strength, Enumerable.Range(0, graph.NodeCount).Select(graph.Strength));
        Assert.Equal(
            golden.Measures.DegreeDistribution.Select(row => new DegreeFrequency(row[0], row[1])), Degrees.Distribution(graph));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Degree_assortativity_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        Near.Equal(golden.Measures.DegreeAssortativity, Degrees.Assortativity(golden.Graph));
    }

    [Fact]
    public void A_star_is_wholly_disassortative_by_degree() => Near.Equal(-1, Degrees.Assortativity(Graphs.Star(6)));

    [Fact]
    public void Where_all_ends_have_one_degree_there_is_no_assortativity()
    {
        Assert.Null(Degrees.Assortativity(Graphs.Ring(5)));
        Assert.Null(Degrees.Assortativity(Graphs.Complete(7)));
        Assert.Null(Degrees.Assortativity(Graphs.Isolates(3)));
    }
}
