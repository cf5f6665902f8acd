using CoopGraph.Benchmarks.Http;
using CoopGraph.Benchmarks.InProcess;
using CoopGraph.Benchmarks.Stores;

namespace CoopGraph.Benchmarks.Targets;

/// <summary>All targets of the executor, measured in one run and written into the page of figures.</summary>
internal static class TargetTable
{
    private const string Page = "docs/performance.md";
    private const string Begin = "<!-- written by the command executor -->\n";
    private const string End = "<!-- end -->\n";

    /// <summary>Measures all, prints each figure as it comes, and writes the table into the page. Called in the root of the repository.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <param name="bolt">Its address for Bolt.</param>
    public static async Task WriteAsync(string neo4j, string bolt)
    {
        // Looked for first: half an hour of measuring should not end with a page that has no place for the table.
        var (before, after) = Split(await File.ReadAllTextAsync(Page));
        List<Target> all = [];
        // While nothing else runs: a Neo4j with much data works on after a load.
        var start = await StartCost.RunAsync();
        all.AddRange(OfHttp(await HttpCost.RunAsync()));
        all.AddRange(OfNeo4j(await Neo4jCost.RunAsync(new Uri(neo4j), bolt)));
        all.AddRange(OfPages(await PageCost.RunAsync(neo4j)));
        all.AddRange(OfStart(start));
        all.AddRange((await GraphCost.RunAsync()).Select(measure => Target.AtMost($"{measure.Name}, 3,000 nodes, 100,000 edges", 2, "of igraph's time", measure.Ratio)));
        var table = $"| what | target | measured | met |\n| --- | --- | --- | --- |\n{string.Concat(all.Select(target => target.Row + "\n"))}";
        Console.WriteLine($"\n{table}");
        // In Markdown, a table that follows a comment without an empty line is part of it.
        await File.WriteAllTextAsync(Page, $"{before}\n{table}\n{after}");
    }

    private static (string Before, string After) Split(string page)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin >= 0 && end > begin
            ? (page[..(begin + Begin.Length)], page[end..])
            : throw new InvalidOperationException($"{Page} has no lines '{Begin.TrimEnd()}' and '{End.TrimEnd()}' for the table.");
    }

    private static IEnumerable<Target> OfHttp(IReadOnlyList<HttpFigures> figures)
    {
        var (county, partners, cases) = (figures[1], figures[2], figures[3]);
        yield return Target.AtLeast(partners.Operation, 0.6, "of ready bytes", partners.Share);
        yield return Target.AtMost(partners.Operation, 60, "us of CPU", partners.Cpu, "F0");
        yield return Target.AtLeast(partners.Operation, 2, "of mercurius", partners.OverPeer);
        yield return Target.AtLeast(county.Operation, 0.7, "of ready bytes", county.Share);
        yield return Target.AtLeast(cases.Operation, 0.4, "of ready bytes", cases.Share);
        yield return Target.AtMost(cases.Operation, 90, "us of CPU", cases.Cpu, "F0");
        yield return Target.AtLeast(cases.Operation, 2, "of mercurius", cases.OverPeer);
        var least = figures.Skip(1).MinBy(operation => operation.KnownShare)!;
        yield return Target.AtLeast($"known answers, the least of these: {least.Operation}", 0.85, "of ready bytes", least.KnownShare);
        yield return new("ready bytes, for comparison", "35 us of CPU when the targets were set", $"{partners.ReadyCpu:F0}", IsMet: null);
    }

    private static IEnumerable<Target> OfNeo4j((double OfBare, double? OfPeer) ratios)
    {
        yield return Target.AtLeast("Neo4j: one county's partners, 16 clients", 0.85, "of the bare statement", ratios.OfBare);
        yield return Target.AtLeast("Neo4j: one county's partners, 16 clients", 1.5, "of @neo4j/graphql", ratios.OfPeer!.Value);
    }

    private static IEnumerable<Target> OfPages((PageCost.Ratio Embedded, PageCost.Ratio Neo4j) most)
    {
        yield return Target.AtMost($"embedded: a page with 100,000 cases, the most of six: {most.Embedded.Page}", 1.3, "of its time with 1,126", most.Embedded.Value);
        yield return Target.AtMost($"Neo4j: a page with 100,000 cases, the most of six: {most.Neo4j.Page}", 1.5, "of its time with 1,126", most.Neo4j.Value);
    }

    private static IEnumerable<Target> OfStart(StartFigures start)
    {
        yield return Target.AtMost("start to first answer, published", 1, "s", start.FirstAnswer);
        yield return Target.AtMost("the first 1,000 requests", 2, "of the later ones", start.FirstOfLater);
        yield return Target.AtMost("memory when ready", 120, "MB", start.MegabytesReady, "F0");
        yield return Target.AtMost("memory after 140,000 drawn requests", 200, "MB", start.MegabytesAfter, "F0");
    }
}
