using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>
/// Measures both stores over HTTP with the seed and generated cases, question by question in turn, and prints a table in Markdown:
/// medians, and the first of each, which also plans its statement.
/// </summary>
internal sealed class StoreTable(HttpClient http, Uri embedded, Uri neo4j)
{
    private const int Rounds = 9;
    private const int AtOnce = 16;
    private static int _asked;

    /// <summary>Measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <param name="cases">The number of generated cases.</param>
    public static async Task PrintAsync(string neo4j, int cases)
    {
        var map = UnitMap.Of(SeedReader.ReadUnits(Path.Combine(AppContext.BaseDirectory, "seed")));
        using var seed = new SeedCopy(writer => CaseFileWriter.Write(writer, ["Synthetic cases, drawn for a benchmark."], SyntheticCases.Draw(map, cases, seed: 1), map));
        var file = Path.Combine(seed.Folder, "embedded.db");
        await using var fast = await StartAsync("embedded", seed.Folder, new() { ["Embedded__DataFile"] = file });
        await using var server = await StartAsync("Neo4j", seed.Folder, new() { ["Store"] = "Neo4j", ["Neo4j__Uri"] = neo4j, ["Cache__Enabled"] = "false" });
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        await new StoreTable(http, new Uri(fast.Address, "graphql"), new Uri(server.Address, "graphql")).PrintAsync();
        Console.WriteLine($"\nMost memory: embedded {fast.PeakMegabytes} MB, Neo4j {server.PeakMegabytes} MB");
    }

    private static async Task<ServerProcess> StartAsync(string name, string seed, Dictionary<string, string> settings)
    {
        settings["Seed__Folder"] = seed;
        settings["Seed__Synthetic"] = "true";
        // No answer is one that was given before.
        settings["GraphQL__Answers__Bytes"] = "0";
        var clock = Stopwatch.StartNew();
        var api = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", settings);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {clock.Elapsed.TotalSeconds:F0} s from start to ready with loading, at most {api.PeakMegabytes} MB, {api.CpuTime.TotalSeconds:F0} s of CPU\n"));
        return api;
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

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(one):F0} | {one[0]:F0} | {Median(other):F0} | {other[0]:F0} |"));
        }

        var (last, all) = (await AllAtOnceAsync(embedded), await AllAtOnceAsync(neo4j));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {AtOnce} summaries at once, the last | {last:F0} | | {all:F0} | |"));
    }

    private async Task<double> AllAtOnceAsync(Uri endpoint)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(endpoint, StoreQuestions.ManyAtOnce)));
        return times.Max();
    }

    private async Task<double> AskAsync(Uri endpoint, string query)
    {
        var fresh = string.Create(CultureInfo.InvariantCulture, $"caseId: {{ neq: \"none-{Interlocked.Increment(ref _asked)}\" }}");
        var clock = Stopwatch.StartNew();
        using var response = await http.PostAsJsonAsync(endpoint, new { query = query.Replace("#", fresh, StringComparison.Ordinal) });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{query}: {errors}")
            : clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
