using System.Diagnostics;

namespace CoopGraph.Benchmarks.InProcess;

/// <summary>Tracing with and without somebody who listens.</summary>
internal static class Tracing
{
    private const int Spans = 5_000_000;

    /// <summary>Listens to all spans of the project, with their tags, until the returned object is disposed of.</summary>
    public static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("CoopGraph.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Returns the time of starting a span to which nobody listens, in nanoseconds.</summary>
    public static double NanosecondsOfSilentSpan()
    {
        using var source = new ActivitySource("Silent");
        // The first round compiles the code.
        Start(source);
        var start = Stopwatch.GetTimestamp();
        Start(source);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Spans;
    }

    private static void Start(ActivitySource source)
    {
        for (var i = 0; i < Spans; i++)
        {
            using var span = source.StartActivity("silent");
        }
    }
}
