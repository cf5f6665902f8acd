using System.Diagnostics;
using System.Globalization;

namespace CoopGraph.Benchmarks.Targets;

/// <summary>Measures the published service: starts, the first requests after one, and memory.</summary>
internal static class StartCost
{
    private const int Starts = 7;
    private const int First = 1_000;
    private const int Later = 10_000;
    private const int Drawn = 140_000;
    private const string FirstQuestion = "graphql?query={county(by:{code:\"340122\"}){name partners(first:5){edges{node{code name}caseCount}}}}";
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    /// <summary>Measures, and prints a line.</summary>
    public static async Task<StartFigures> RunAsync()
    {
        using var published = await PublishedApi.MakeAsync();
        await using (var seeding = published.Launch())
            await seeding.UntilAsync("health/ready", Often);
        List<double> starts = [];
        List<long> memory = [];
        for (var start = 0; start < Starts; start++)
        {
            var clock = Stopwatch.StartNew();
            await using var api = published.Launch();
            await api.UntilAsync(FirstQuestion, Often);
            starts.Add(clock.Elapsed.TotalSeconds);
            await api.UntilAsync("health/ready", Often);
            memory.Add(api.Megabytes);
        }

        var (ratio, after) = await RequestsAsync(published);
        var figures = new StartFigures(starts.Median(), memory.Median(), ratio, after);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nFirst answer {figures.FirstAnswer:F2} s ({starts.Min():F2} to {starts.Max():F2}); ready with {figures.MegabytesReady} MB; first {First:N0} requests {ratio:F2} of the later ones; {after} MB after {Drawn:N0} drawn requests\n"));
        return figures;
    }

    private static async Task<(double Ratio, long Megabytes)> RequestsAsync(PublishedApi published)
    {
        await using var api = published.Launch();
        await api.UntilAsync("health/ready", Often);
        using var http = new HttpClient();
        var endpoint = new Uri(api.Address, "graphql");
        var one = new DrawnRequests(http, endpoint, seed: 0);
        var first = await SecondsAsync(one, First);
        await SecondsAsync(one, Later - First);
        var ratio = first / await SecondsAsync(one, First);
        await Task.WhenAll(Enumerable.Range(1, Comparison.Clients).Select(client =>
            Task.Run(() => SecondsAsync(new DrawnRequests(http, endpoint, client), (Drawn - First - Later) / Comparison.Clients))));
        await Task.Delay(Quiet);
        return (ratio, api.Megabytes);
    }

    private static async Task<double> SecondsAsync(DrawnRequests requests, int count)
    {
        var clock = Stopwatch.StartNew();
        for (var made = 0; made < count; made++)
            await requests.NextAsync();
        return clock.Elapsed.TotalSeconds;
    }
}
