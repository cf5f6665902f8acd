using System.Diagnostics;
using System.Globalization;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Findings;
using CoopGraph.Questions;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Benchmarks.InProcess;

/// <summary>Measures the counting of generated cases in the process, without a store: once cold, and then in rounds.</summary>
internal static class CountingCost
{
    private const int Rounds = 30;

    /// <summary>Measures and prints a table in Markdown.</summary>
    /// <param name="number">The number of cases.</param>
    public static void Print(int number)
    {
        var map = UnitMap.Of(SeedReader.ReadUnits(Path.Combine(AppContext.BaseDirectory, "seed")));
        CaseFacts[] cases = [.. SyntheticCases.Draw(map, number, seed: 1).Select(map.Place).Select(placed => CaseFacts.Of(map, placed)).OrderBy(facts => facts.CaseId, StringComparer.Ordinal)];
        Console.WriteLine($"| counting of {number} cases | first, ms | median of {Rounds}, ms | allocated, MB |\n| --- | --- | --- | --- |");
        foreach (var dimensions in (SummaryDimension[][])[[SummaryDimension.Year], [SummaryDimension.County], [SummaryDimension.Province, SummaryDimension.Year], [SummaryDimension.Transfer]])
            Measure($"summary by {string.Join(" and ", dimensions).ToLowerInvariant()}", () => Tally.Summarize(map, cases, new SummaryRequest(dimensions, null, [], SummaryRequest.DefaultFirst)));
        Measure("findings", () => FindingTable.Measure(map, cases, withSensitivity: false));
        Measure("findings with sensitivity", () => FindingTable.Measure(map, cases, withSensitivity: true));
    }

    private static void Measure(string name, Func<object> count)
    {
        var first = Time(count).Milliseconds;
        // The runtime compiles hot code anew meanwhile.
        for (var i = 0; i < 5; i++)
            Time(count);
        Thread.Sleep(300);
        (double Milliseconds, double Megabytes)[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Time(count))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {first:F0} | {rounds.Select(round => round.Milliseconds).Order().ElementAt(Rounds / 2):F1} | {rounds.Min(round => round.Megabytes):F1} |"));
    }

    private static (double Milliseconds, double Megabytes) Time(Func<object> count)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        count();
        return (clock.Elapsed.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6);
    }
}
