using System.Globalization;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Caching;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A cache of the summaries that were counted last. Their cases are gathered all the same, which costs little where they are in memory. The key
/// contains the version of the data, so a cached summary is never of other data. A group takes some hundred bytes.
/// </summary>
internal sealed class CachedSummaries
{
    private const int MostSummaries = 256;
    private const int MostGroups = 50_000;

    private readonly LruCache<(string Version, string Where, CaseSelection Of, string Request, DateOnly? Day), Summary> _known =
        new(MostSummaries, MostGroups, (_, summary) => 1 + summary.Groups.Count);

    /// <summary>Returns the summary of gathered cases.</summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="of">The list that was gathered.</param>
    /// <param name="where">The filter of the list; null for all its cases.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="request">The grouping, and the groups to list.</param>
    /// <param name="day">The day for which the units of keys are shown; null for each one's last day.</param>
    public Summary Get(
        IGraphSnapshot graph, CaseSelection of, Predicate? where, IReadOnlyList<CaseFacts> cases, SummaryRequest request, DateOnly? day)
    {
        var key = (graph.Dataset.Version, PredicateText.Of(where), of, Text(request), day);
        if (_known.TryGetValue(key, out var known))
            return known;
        var counted = Tally.Summarize(graph.Map, cases, request, day);
        _known.Add(key, counted);
        return counted;
    }

    private static string Text(SummaryRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(',', request.GroupBy)}|{PredicateText.Of(request.Having)}|{string.Join(',', request.Order.Select(by => $"{by.Key} {by.Descending}"))}|{request.First}|{request.ShowsAmounts}");
}
