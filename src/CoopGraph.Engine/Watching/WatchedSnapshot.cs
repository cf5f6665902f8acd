using System.Diagnostics;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Watching;

/// <summary>A snapshot that measures its questions and gives them spans. These say of a question its kind and its size, and nothing of its filter.</summary>
/// <param name="graph">The snapshot that answers.</param>
internal sealed class WatchedSnapshot(IGraphSnapshot graph) : IGraphSnapshot
{
    /// <summary>Returns a snapshot that is watched if somebody listens; else the snapshot itself.</summary>
    public static IGraphSnapshot Of(IGraphSnapshot graph) =>
        EngineTraces.IsOn || EngineMetrics.MeasuresQuestions ? new WatchedSnapshot(graph) : graph;

    public Dataset Dataset => graph.Dataset;

    public UnitMap Map => graph.Map;

    public ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
        WatchAsync("units", question.Of.Count, () => graph.AskAsync(question, cancellation));

    public ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
        WatchAsync("cases", question.Of.Count, () => graph.AskAsync(question, cancellation));

    public ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation) =>
        WatchAsync("partners", question.Of.Count, () => graph.AskAsync(question, cancellation));

    public ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation) =>
        WatchAsync("gather", question.Of.Count, () => graph.AskAsync(question, cancellation));

    public ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation) =>
        WatchAsync("changes", 1, () => graph.AskAsync(question, cancellation));

    public ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, CancellationToken cancellation) =>
        WatchAsync("revisions", question.CaseIds.Count, () => graph.AskAsync(question, cancellation));

    public ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
        WatchAsync("find", caseIds.Count, () => graph.FindAsync(caseIds, cancellation));

    public ValueTask<bool> ConfirmAsync(CancellationToken cancellation) => WatchAsync("confirm", 0, () => graph.ConfirmAsync(cancellation));

    private static async ValueTask<T> WatchAsync<T>(string kind, int keys, Func<ValueTask<T>> ask)
    {
        using var span = EngineTraces.Ask(kind)?.SetTag(Tags.Question, kind).SetTag(Tags.Keys, keys);
        var start = Stopwatch.GetTimestamp();
        var outcome = Outcomes.Ok;
        try
        {
            return await ask();
        }
        catch (Exception e)
        {
            outcome = Outcomes.Of(e);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            span?.SetTag(Tags.Outcome, outcome);
            EngineMetrics.Asked(kind, outcome, Stopwatch.GetElapsedTime(start));
        }
    }
}
