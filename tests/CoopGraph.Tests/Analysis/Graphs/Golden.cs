using System.Text.Json;
using CoopGraph.Analysis.Graphs;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>A graph and NetworkX's measures of it; written by <c>golden/measure.py</c>, which explains how.</summary>
internal sealed record Golden(int NodeCount, IReadOnlyList<int[]> Edges, IReadOnlyList<int> Groups, GoldenMeasures Measures)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CoopGraph.Tests", "Analysis", "Graphs", "golden");

    /// <summary>Every golden graph, by name.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public TieGraph Graph => TieGraph.Of(NodeCount, Edges.Select(edge => new Edge(edge[0], edge[1], edge[2])));

    public NodeGroups NodeGroups => new(Groups);

    public static Golden Read(string name) =>
        JsonSerializer.Deserialize<Golden>(File.ReadAllText(Path.Combine(Folder, name + ".json")), JsonSerializerOptions.Web)!;
}

internal sealed record GoldenMeasures(
    double? Density,
    IReadOnlyList<int[]> Components,
    double? LargestComponentShare,
    double? Transitivity,
    double? AverageClustering,
    IReadOnlyList<double> Clustering,
    IReadOnlyList<int[]> DegreeDistribution,
    double? DegreeAssortativity,
    double? Assortativity,
    IReadOnlyList<int[]> Mixing,
    GoldenEiIndex EiIndex,
    IReadOnlyList<int> Degree,
    IReadOnlyList<int> Strength,
    IReadOnlyList<double> Betweenness,
    IReadOnlyList<double> BetweennessNormalised,
    IReadOnlyList<double> HarmonicCloseness,
    IReadOnlyList<double> PageRank,
    IReadOnlyList<int> Coreness,
    IReadOnlyList<GoldenModularity> Modularity,
    IReadOnlyList<GoldenModularity> BestLouvain,
    IReadOnlyList<GoldenPath> Paths);

internal sealed record GoldenEiIndex(GoldenEiCount Whole, IReadOnlyList<GoldenEiCount> Groups, IReadOnlyList<GoldenEiCount> Nodes);

internal sealed record GoldenEiCount(int External, int Internal, double? Index);

internal sealed record GoldenModularity(double Resolution, double Value);

internal sealed record GoldenPath(int From, int To, IReadOnlyList<int>? Nodes, long Count);
