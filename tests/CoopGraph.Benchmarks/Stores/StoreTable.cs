using System.Globalization;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>
/// Measures both stores over HTTP with the seed and generated cases, question by question in turn, and prints a table in Markdown:
/// medians, and the first of each, which also plans its statement.
/// </summary>
internal sealed class StoreTable(HttpClient http, Uri embedded, Uri neo4j)
{
    private const int Rounds = 9;
    private const int AtOnce = 16;

    /// <summary>Measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <param name="cases">The number of generated cases.</param>
    public static async Task PrintAsync(string neo4j, int cases)
    {
        await using var stores = await TwoStores.StartAsync(neo4j, cases);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        await new StoreTable(http, stores.Embedded, stores.Neo4j).PrintAsync();
        Console.WriteLine($"\n{stores.Memory}");
    }

    private async Task PrintAsync()
    {
        Console.WriteLine("| question | embedded, ms | first | Neo4j, ms | first |\n| --- | --- | --- | --- | --- |");
        foreach (var (name, query) in StoreQuestions.All)
        {
            List<double> one = [], other = [];
            for (var round = 0; round < Rounds; round++)
            {
                one.Add(await AskAsync(embedded, query));
                other.Add(await AskAsync(neo4j, query));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {one.Median():F0} | {one[0]:F0} | {other.Median():F0} | {other[0]:F0} |"));
        }

        var (last, all) = (await AllAtOnceAsync(embedded), await AllAtOnceAsync(neo4j));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {AtOnce} summaries at once, the last | {last:F0} | | {all:F0} | |"));
        await NewShapes.PrintAsync(http, embedded, neo4j);
    }

    private async Task<double> AllAtOnceAsync(Uri endpoint)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(endpoint, StoreQuestions.ManyAtOnce)));
        return times.Max();
    }

    private Task<double> AskAsync(Uri endpoint, string query) => StoreQuestions.AskAsync(http, endpoint, query);
}
