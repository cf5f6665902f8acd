using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.History;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    private static readonly ListResolver<long, ChangeSort, CaseChange> ChangeLists = new(
        _ => ChangesQuestion.Ordering,
        (_, graph, request) => async (since, cancellation) =>
        {
            var pages = new List<Paging.Page<CaseChange>>(since.Count);
            foreach (var one in since)
                pages.Add(await graph.AskAsync(new ChangesQuestion(one, request.Page), cancellation));
            return pages;
        },
        _ => false,
        new(change => change.Provenance == Provenance.Synthetic, Only: null));

    /// <summary>
    /// The changes to the cases since a version or a time, the oldest first: cases that loads added, changed and withdrew. A job that saves the
    /// version of its answer (`extensions.dataVersion`) and gives it back the next time sees every change once.
    /// </summary>
    /// <param name="since">The point after which changes are listed.</param>
    /// <param name="context">The field.</param>
    [ChangeList]
    [AsKnownAt]
    public static async Task<IDataLoaderResult<Connection<CaseChangeNode>>> Changes(ChangesSince since, IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return ChangeLists.Resolve(context, graph, since.GenerationIn(graph.Dataset))
            .Then(page => Connection<CaseChangeNode>.Of(page, change => new CaseChangeNode(graph, change)));
    }
}

/// <summary>Adds to a field the arguments of a list of changes.</summary>
internal sealed class ChangeListAttribute() : ListAttribute(filter: null);
