using CoopGraph.Engine.Resolvers;
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
/// <param name="isPickedBySynthetic">Whether synthetic cases can have a part in the rows of a request, by the request alone.</param>
/// <param name="isSynthetic">Whether a row contains synthetic cases; null if no row can.</param>
internal sealed class ListResolver<TOf, TKey, TRow>(
    Func<IEnumerable<SortBy<TKey>>?, Ordering<TKey>> ordering,
    Func<IResolveFieldContext, IGraphSnapshot, ListRequest<TKey>, AskAll<TOf, Page<TRow>>> prepare,
    Func<ListRequest<TKey>, bool> isPickedBySynthetic,
    Func<TRow, bool>? isSynthetic = null)
    where TKey : struct, Enum
{
    /// <summary>Returns the page of one subject, once the batch has it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="of">The subject.</param>
    public IDataLoaderResult<Page<TRow>> Resolve(IResolveFieldContext context, IGraphSnapshot graph, TOf of) =>
        context.AskTogether(of, () => Prepare(context, graph));

    private AskAll<TOf, Page<TRow>> Prepare(IResolveFieldContext context, IGraphSnapshot graph)
    {
        var request = ListRequest<TKey>.Read(context, ordering);
        var ask = prepare(context, graph, request);
        if (context.SyntheticField(graph) is not { } synthetic)
            return ask;
        synthetic.WarnIf(isPickedBySynthetic(request));
        return isSynthetic is null ? ask : async (subjects, cancellation) =>
        {
            var pages = await ask(subjects, cancellation);
            synthetic.WarnIf(pages.Any(page => page.Rows.Any(row => isSynthetic(row.Item))));
            return pages;
        };
    }
}
