using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Client;

/// <summary>
/// Measures statements, and the cache of their results: the meter and the source of spans <c>CoopGraph.Neo4j</c>. A statement is named by its
/// file; its parameters are never in it.
/// </summary>
internal static class Neo4jMetrics
{
    private const string Name = "CoopGraph.Neo4j";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "coopgraph.neo4j.statement.duration",
        "s",
        "The time of a statement, its tries and its wait for a place included, by name and outcome.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "coopgraph.neo4j.result.lookups", "{lookup}", "The searches for a cached result, by result.");

    /// <summary>Records a search for a cached result.</summary>
    public static void LookedUp(bool isFound) => Lookups.Add(1, new KeyValuePair<string, object?>("coopgraph.result", isFound ? "hit" : "miss"));

    /// <summary>Runs a statement, measures it and gives it a span.</summary>
    /// <param name="statement">The name of the statement.</param>
    /// <param name="run">Runs it.</param>
    public static async Task<Neo4jResult> WatchAsync(string statement, Func<Task<Neo4jResult>> run)
    {
        using var span = Source.HasListeners() ? Source.StartActivity($"neo4j {statement}", ActivityKind.Client) : null;
        span?.SetTag("db.system.name", "neo4j").SetTag("coopgraph.statement", statement);
        var start = Stopwatch.GetTimestamp();
        var outcome = "ok";
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            outcome = OutcomeOf(e);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            span?.SetTag("coopgraph.outcome", outcome);
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new TagList { { "coopgraph.statement", statement }, { "coopgraph.outcome", outcome } });
        }
    }

    private static string OutcomeOf(Exception exception) => exception switch
    {
        OperationCanceledException => "gone",
        StoreUnavailableException => "unavailable",
        StoreBusyException => "busy",
        QuestionTooExpensiveException => "too_expensive",
        _ => "failed",
    };
}
