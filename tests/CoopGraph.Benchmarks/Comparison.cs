using System.Diagnostics;
using System.Globalization;

namespace CoopGraph.Benchmarks;

/// <summary>Compares two ways in alternating rounds of one run, so that the machine's fluctuations affect both.</summary>
internal static class Comparison
{
    /// <summary>The number of concurrent clients where throughput is compared.</summary>
    public const int Clients = 16;

    private const int Rounds = 7;

    // Both sides compile their hot paths while they run, and again once it is known which are hot: that takes some thousand calls.
    private const int CallsToWarmUp = 3_000;
    private const int CallsInSequence = 150;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Compares calls per second with 16 clients, and returns the ratio of the API's to another's.</summary>
    public static Task<double> ThroughputAsync(string what, string otherName, Func<Task> other, Func<Task> api) =>
        CompareAsync(what, "calls/s", otherName, "more is better", WarmUp / Round, () => CallsASecondAsync(other), () => CallsASecondAsync(api));

    /// <summary>Compares the median time of calls in sequence, and returns the ratio of the API's to another's.</summary>
    public static Task<double> LatencyAsync(string what, string otherName, Func<Task> other, Func<Task> api) =>
        CompareAsync(what, "ms", otherName, "less is better", (double)CallsToWarmUp / CallsInSequence, () => MedianMillisecondsAsync(other), () => MedianMillisecondsAsync(api));

    private static async Task<double> CompareAsync(
        string what, string unit, string otherName, string sense, double roundsToWarmUp, Func<Task<double>> other, Func<Task<double>> api)
    {
        for (var round = 0; round < roundsToWarmUp; round++)
        {
            await other();
            await api();
        }

        var pairs = new List<(double Other, double Api)>();
        for (var round = 0; round < Rounds; round++)
            pairs.Add((await other(), await api()));
        var ratio = pairs.Select(p => p.Api / p.Other).Median();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {otherName} {pairs.Select(p => p.Other).Median():F1} {unit}, API {pairs.Select(p => p.Api).Median():F1} {unit}; API / {otherName} ({sense}): median {ratio:F2}, {pairs.Min(p => p.Api / p.Other):F2} to {pairs.Max(p => p.Api / p.Other):F2}"));
        return ratio;
    }

    private static async Task<double> CallsASecondAsync(Func<Task> call)
    {
        var clock = Stopwatch.StartNew();
        var calls = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var made = 0;
            for (; clock.Elapsed < Round; made++)
                await call();
            return made;
        })));
        return calls.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> MedianMillisecondsAsync(Func<Task> call)
    {
        var times = new List<double>();
        for (var i = 0; i < CallsInSequence; i++)
        {
            var clock = Stopwatch.StartNew();
            await call();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times.Median();
    }
}
