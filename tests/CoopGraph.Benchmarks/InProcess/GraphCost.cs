using System.Diagnostics;
using System.Globalization;
using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Benchmarks.InProcess;

/// <summary>
/// Measures what measures of a network cost, compared with igraph's C core on the same graph: 3,000 nodes and 100,000 edges that are drawn at random. Needs Debian's
/// <c>python3-igraph</c>.
/// </summary>
internal static class GraphCost
{
    private const int Nodes = 3_000;
    private const int Edges = 100_000;
    private const int Rounds = 5;
    private const int Seed = 20_201_231;

    /// <summary>Measures and prints a table in Markdown.</summary>
    /// <returns>The time of each measure, as a multiple of igraph's.</returns>
    public static async Task<IReadOnlyList<(string Name, double Ratio)>> RunAsync()
    {
        var graph = TieGraph.Of(Nodes, Draw());
        var igraph = await AskIgraphAsync(graph);
        Console.WriteLine($"{graph.NodeCount} nodes, {graph.EdgeCount} edges; best of {Rounds} rounds, milliseconds\n");
        Console.WriteLine("| measure | CoopGraph | igraph | ratio | sum or modularity, CoopGraph | igraph |\n| --- | --- | --- | --- | --- | --- |");
        List<(string Name, double Ratio)> ratios = [];
        foreach (var (name, measure) in Measures(graph))
        {
            var (own, value) = Best(measure);
            var other = igraph[name];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {own:F0} | {other.Milliseconds:F0} | {own / other.Milliseconds:F2} | {value:F3} | {other.Value:F3} |"));
            ratios.Add((name, own / other.Milliseconds));
        }

        return ratios;
    }

    private static IEnumerable<(string Name, Func<double> Measure)> Measures(TieGraph graph) =>
    [
        ("betweenness", () => Betweenness.Of(graph, CancellationToken.None).Sum()),
        ("harmonic closeness", () => HarmonicCloseness.Of(graph, CancellationToken.None).Sum()),
        ("communities (Louvain)", () => Communities.Find(graph, CommunityMethod.Louvain, seed: 1, resolution: 1, CancellationToken.None).Modularity!.Value),
    ];

    private static HashSet<(int, int)> Draw()
    {
        var random = new Random(Seed);
        HashSet<(int, int)> pairs = [];
        while (pairs.Count < Edges)
        {
            var (one, other) = (random.Next(Nodes), random.Next(Nodes));
            if (one != other)
                pairs.Add((Math.Min(one, other), Math.Max(one, other)));
        }

        return pairs;
    }

    private static (double Milliseconds, double Value) Best(Func<double> measure)
    {
        // The first round compiles the code.
        var value = measure();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            value = measure();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (best, value);
    }

    private static async Task<Dictionary<string, (double Milliseconds, double Value)>> AskIgraphAsync(TieGraph graph)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, graph.Edges().Select(edge => string.Create(CultureInfo.InvariantCulture, $"{edge.Low} {edge.High}")));
            var script = Path.GetFullPath(Path.Combine("tests", "CoopGraph.Benchmarks", "peers", "igraph-measures.py"));
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, file, $"{graph.NodeCount}", $"{Rounds}"]) { RedirectStandardOutput = true })!;
            var text = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            if (python.ExitCode != 0)
                throw new InvalidOperationException($"{script} ended with {python.ExitCode}.");
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(
                part => part[0], part => (double.Parse(part[1], CultureInfo.InvariantCulture), double.Parse(part[2], CultureInfo.InvariantCulture)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
