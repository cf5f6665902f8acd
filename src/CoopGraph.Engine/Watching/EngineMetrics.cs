using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoopGraph.Engine.Watching;

/// <summary>
/// Measures operations: the meter <c>CoopGraph.Engine</c>. Units are those of UCUM. No tag has a text of a client, so that the number of series is
/// bounded.
/// </summary>
internal static class EngineMetrics
{
    /// <summary>The name of the meter.</summary>
    public static readonly string Name = "CoopGraph.Engine";

    // From an answer that is known already to the longest time of an operation.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private static readonly InstrumentAdvice<double> Objects = new() { HistogramBucketBoundaries = [1, 10, 100, 1000, 5000, 10_000, 25_000, 50_000] };

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Operations = Meter.CreateCounter<long>(
        "coopgraph.operations", "{operation}", "The operations that ended, by outcome and, where they have an error, by the code of the first.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "coopgraph.operation.duration", "s", "The time of an operation, from its document to its answer.", advice: Seconds);

    private static readonly Histogram<double> Price = Meter.CreateHistogram(
        "coopgraph.operation.price", "{object}", "The price of an operation, in objects, as it is compared with the limit.", advice: Objects);

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "coopgraph.answer.lookups", "{lookup}", "The searches for an answer that was given before, by result.");

    private static readonly Counter<long> Documents = Meter.CreateCounter<long>(
        "coopgraph.document.lookups", "{lookup}", "The searches for a document that is compiled already, by result.");

    private static readonly UpDownCounter<long> Running = Meter.CreateUpDownCounter<long>(
        "coopgraph.expensive.running", "{operation}", "The expensive operations that run now.");

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "coopgraph.expensive.waiting", "{operation}", "The expensive operations that wait for a place now.");

    private static readonly Histogram<double> Questions = Meter.CreateHistogram(
        "coopgraph.store.question.duration", "s", "The time of a question to the store, by kind and outcome.", advice: Seconds);

    /// <summary>Whether somebody listens to the times of questions.</summary>
    public static bool MeasuresQuestions => Questions.Enabled;

    /// <summary>Records the end of an operation.</summary>
    /// <param name="outcome">The outcome, one of <see cref="Outcomes"/>.</param>
    /// <param name="code">The code of the first error; null if there is none.</param>
    /// <param name="took">The time that it took.</param>
    public static void Ended(string outcome, string? code, TimeSpan took)
    {
        Operations.Add(1, code is null ? new TagList { { Tags.Outcome, outcome } } : new TagList { { Tags.Outcome, outcome }, { Tags.Error, code } });
        Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Tags.Outcome, outcome));
    }

    /// <summary>Records the price of an operation.</summary>
    public static void Priced(double objects) => Price.Record(objects);

    /// <summary>Records a search for a known answer.</summary>
    public static void AnswerLookedUp(bool isFound) => Answers.Add(1, Found(isFound));

    /// <summary>Records a search for a compiled document.</summary>
    public static void DocumentLookedUp(bool isFound) => Documents.Add(1, Found(isFound));

    /// <summary>Records that expensive operations began, or ended if the number is negative.</summary>
    public static void ExpensiveRunning(int change) => Running.Add(change);

    /// <summary>Records that expensive operations wait, or no longer wait if the number is negative.</summary>
    public static void ExpensiveWaiting(int change) => Waiting.Add(change);

    /// <summary>Records the end of a question to the store.</summary>
    /// <param name="kind">The kind of the question.</param>
    /// <param name="outcome">The outcome, one of <see cref="Outcomes"/>.</param>
    /// <param name="took">The time that it took.</param>
    public static void Asked(string kind, string outcome, TimeSpan took) =>
        Questions.Record(took.TotalSeconds, new TagList { { Tags.Question, kind }, { Tags.Outcome, outcome } });

    private static KeyValuePair<string, object?> Found(bool isFound) => new(Tags.Result, isFound ? "hit" : "miss");
}
