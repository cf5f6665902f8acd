using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// Resolves lists from a store. It reads the field's arguments, asks for all objects of the same level of the query in one call, and warns
/// of synthetic cases.
/// </summary>
/// <typeparam name="TOf">The subject of a list, such as a unit.</typeparam>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="ordering">Completes the requested keys to a total order.</param>
/// <param name="prepare">Returns the call of the store for a request. It runs once for each batch.</param>
/// <param name="isPickedBySynthetic">Whether synthetic cases can have a part in the choice of the rows of a request, by the request alone.</param>
/// <param name="rows">The synthetic rows of the list; null if no row is synthetic.</param>
internal sealed class ListResolver<TOf, TKey, TRow>(
    Func<IEnumerable<SortBy<TKey>>?, Ordering<TKey>> ordering,
    Func<IResolveFieldContext, IGraphSnapshot, ListRequest<TKey>, AskAll<TOf, Page<TRow>>> prepare,
    Func<ListRequest<TKey>, bool> isPickedBySynthetic,
    SyntheticRows<TRow>? rows = null)
    where TKey : struct, Enum
{
    /// <summary>Returns the page of one subject, once the batch has it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="of">The subject.</param>
    public IDataLoaderResult<Listed<TRow>> Resolve(IResolveFieldContext context, IGraphSnapshot graph, TOf of) =>
        context.AskTogether(of, () => Prepare(context, graph));

    private AskAll<TOf, Listed<TRow>> Prepare(IResolveFieldContext context, IGraphSnapshot graph)
    {
        var request = ListRequest<TKey>.Read(context, ordering);
        if (context.SyntheticField(graph) is not { } synthetic)
            return WithoutWarnings(prepare(context, graph, request));
        var isPicked = isPickedBySynthetic(request);
        synthetic.WarnIf(isPicked || (rows?.Only is not null && request.Page.WantsTotal && SyntheticDataRules.Admits(request.Where)));
        var (find, read) = context.Selects(ListWarnings.Field) ? Warned(context, graph, request, isPicked) : (null, request);
        var ask = prepare(context, graph, read);
        return async (subjects, cancellation) =>
        {
            var pages = await ask(subjects, cancellation);
            synthetic.WarnIf(rows is not null && pages.Any(page => page.Rows.Any(row => rows.IsSynthetic(row.Item))));
            if (find is null)
                return [.. pages.Select(page => new Listed<TRow>(page, []))];
            var concerned = await find(subjects, pages, cancellation);
            return [.. pages.Zip(concerned, (page, isConcerned) => new Listed<TRow>(page, synthetic.WarnIf(isConcerned)))];
        };
    }

    private static AskAll<TOf, Listed<TRow>> WithoutWarnings(AskAll<TOf, Page<TRow>> ask) =>
        async (subjects, cancellation) => [.. (await ask(subjects, cancellation)).Select(page => new Listed<TRow>(page, []))];

    // Whether synthetic cases have a part in each list, which the selected page and the other selected fields do not decide.
    private (FindConcerned Find, ListRequest<TKey> Read) Warned(
        IResolveFieldContext context, IGraphSnapshot graph, ListRequest<TKey> request, bool isPicked)
    {
        if (isPicked || rows is null || (rows.Only is not null && !SyntheticDataRules.Admits(request.Where)))
            return ((subjects, _, _) => new(subjects.Select(_ => isPicked)), request);
        if (rows.Only is not { } only)
        {
            return ((_, pages, _) => new(pages.Select(page => page.Rows.Any(row => rows.IsSynthetic(row.Item)))),
                request with { Page = request.Page with { WantsRows = true } });
        }

        var count = prepare(context, graph, request with
        {
            Where = request.Where is { } where ? Predicate.AllOf([where, only]) : only,
            Page = new PageRequest(WantsRows: false, WantsTotal: true),
        });
        return (async (subjects, _, cancellation) => (await count(subjects, cancellation)).Select(page => page.Total > 0), request);
    }

    private delegate ValueTask<IEnumerable<bool>> FindConcerned(IReadOnlyList<TOf> subjects, IReadOnlyList<Page<TRow>> pages, CancellationToken cancellation);
}

/// <summary>The synthetic rows of a list.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="IsSynthetic">Whether a row is, or contains, synthetic cases.</param>
/// <param name="Only">The filter that admits only such rows; null if the list has no filter, so that a page has its own rows only.</param>
internal sealed record SyntheticRows<TRow>(Func<TRow, bool> IsSynthetic, Predicate? Only);
