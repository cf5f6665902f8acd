using CoopGraph.Api.Asking;
using CoopGraph.Api.Schema.Lists;
using CoopGraph.Api.Schema.Relay;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Api.Schema.Cooperations;

/// <summary>Asks for cases.</summary>
internal static class CooperationNodes
{
    /// <summary>A list of cases, asked together with the same list of other units of the same level of the query.</summary>
    public static IDataLoaderResult<Connection<CooperationNode>> Ask(
        IResolveFieldContext context, IGraphSnapshot graph, CaseSelection selection, DateOnly? asOf)
    {
        var request = ListRequest<CaseSort>.Read(context, CasesQuestion.Ordering);
        return context.Batcher()
            .Ask<CaseSelection, Page<PlacedCooperation>>(
                context.FieldAst,
                selection,
                (selections, cancellation) => graph.AskAsync(new CasesQuestion(selections, request.Where, request.Order, request.Page), cancellation))
            .Then(page => Connection<CooperationNode>.Of(page, placed => new CooperationNode(graph, placed, asOf)));
    }

    /// <summary>Cases by their ids, asked together with those of other fields alike.</summary>
    public static IDataLoaderResult<IEnumerable<CooperationNode>> Find(
        IResolveFieldContext context, IGraphSnapshot graph, IReadOnlyList<string> caseIds, DateOnly? asOf) =>
        context.Batcher()
            .Ask<IReadOnlyList<string>, IReadOnlyList<PlacedCooperation?>>(
                context.FieldAst,
                caseIds,
                (lists, cancellation) => FindAsync(graph, lists, cancellation))
            .Then(found => found.OfType<PlacedCooperation>().Select(placed => new CooperationNode(graph, placed, asOf)));

    private static async ValueTask<IReadOnlyList<IReadOnlyList<PlacedCooperation?>>> FindAsync(
        IGraphSnapshot graph, IReadOnlyList<IReadOnlyList<string>> lists, CancellationToken cancellation)
    {
        string[] ids = [.. lists.SelectMany(list => list).Distinct()];
        var found = ids.Zip(await graph.FindAsync(ids, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. lists.Select(list => list.Select(id => found[id]).ToArray())];
    }
}
