using System.Globalization;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>Measures pages of 20 cases where few and where many cases are loaded, on both stores. A page should not depend on their number.</summary>
internal static class PageCost
{
    private const int WarmUp = 40;
    private const int Rounds = 41;
    private const int Few = 1_126;
    private const int Many = 100_000;

    /// <summary>Measures, and prints a table in Markdown.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <returns>The largest ratio of many to few on each store, each with the name of its page.</returns>
    public static async Task<(Ratio Embedded, Ratio Neo4j)> RunAsync(string neo4j)
    {
        var (few, many) = (await MeasureAsync(neo4j, Few), await MeasureAsync(neo4j, Many));
        var rows = StoreQuestions.Pages.Select((name, number) => (Name: name, Few: few[number], Many: many[number])).ToArray();
        Console.WriteLine($"| page, ms | embedded, {Few:N0} | {Many:N0} | ratio | Neo4j, {Few:N0} | {Many:N0} | ratio |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Few.Embedded:F2} | {row.Many.Embedded:F2} | {row.Many.Embedded / row.Few.Embedded:F2} | {row.Few.Neo4j:F1} | {row.Many.Neo4j:F1} | {row.Many.Neo4j / row.Few.Neo4j:F2} |"));
        return (
            rows.Select(row => new Ratio(row.Name, row.Many.Embedded / row.Few.Embedded)).MaxBy(ratio => ratio.Value)!,
            rows.Select(row => new Ratio(row.Name, row.Many.Neo4j / row.Few.Neo4j)).MaxBy(ratio => ratio.Value)!);
    }

    private static async Task<(double Embedded, double Neo4j)[]> MeasureAsync(string neo4j, int cases)
    {
        await using var stores = await TwoStores.StartAsync(neo4j, cases);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        var queries = StoreQuestions.Pages.Select(name => StoreQuestions.All.Single(question => question.Name == name).Query).ToArray();
        var times = queries.Select(_ => (Embedded: new List<double>(), Neo4j: new List<double>())).ToArray();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            foreach (var (query, time) in queries.Zip(times))
            {
                var (one, other) = (await StoreQuestions.AskAsync(http, stores.Embedded, query), await StoreQuestions.AskAsync(http, stores.Neo4j, query));
                if (round < 0)
                    continue;
                time.Embedded.Add(one);
                time.Neo4j.Add(other);
            }
        }

        return [.. times.Select(time => (time.Embedded.Median(), time.Neo4j.Median()))];
    }

    /// <summary>The time of a page with many cases, as a multiple of its time with few.</summary>
    /// <param name="Page">The page's name.</param>
    /// <param name="Value">The ratio.</param>
    internal sealed record Ratio(string Page, double Value);
}
