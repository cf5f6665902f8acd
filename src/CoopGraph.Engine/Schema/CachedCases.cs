using CoopGraph.Caching;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A cache of what was worked out last from the cases that a filter admits. A repeated request, or a further page, asks the store nothing and
/// works out nothing. The key contains the version of the data, so a cached value is never of other data.
/// </summary>
/// <typeparam name="T">The type of what is worked out.</typeparam>
/// <param name="most">The maximum number of cached values.</param>
internal abstract class CachedCases<T>(int most)
    where T : notnull
{
    private readonly LruCache<(string Version, string Where, object? Arguments), AsyncLazy<T>> _known = new(most);

    /// <summary>Returns the value for the cases that a filter admits. If it is not cached, the cases are gathered in one question.</summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="arguments">Everything else that the value depends on, as a value that equals another one with the same content; null for nothing.</param>
    /// <param name="work">Works the value out.</param>
    /// <param name="cancellation">Ends the work.</param>
    protected ValueTask<T> GetAsync(
        IGraphSnapshot graph, Predicate? where, object? arguments, Func<IReadOnlyList<CaseFacts>, T> work, CancellationToken cancellation) => _known
        .GetOrAdd((graph.Dataset.Version, PredicateText.Of(where), arguments), () => new AsyncLazy<T>())
        .GetAsync(
            async token => work((await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), token))[0]),
            cancellation);
}
