using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>Asks for cases.</summary>
internal static class CooperationNodes
{
    /// <summary>A list of cases, asked together with the same list of other units of the same level of the query.</summary>
    public static IDataLoaderResult<Connection<CooperationNode>> Ask(
        IResolveFieldContext context, IGraphSnapshot graph, CaseSelection selection, DateOnly? asOf) =>
        context
            .AskTogether(selection, () => Prepare(context, graph))
            .Then(page => Connection<CooperationNode>.Of(page, placed => new CooperationNode(graph, placed, asOf)));

    private static AskAll<CaseSelection, Page<PlacedCooperation>> Prepare(IResolveFieldContext context, IGraphSnapshot graph)
    {
        var request = ListRequest<CaseSort>.Read(context, CasesQuestion.Ordering);
        var synthetic = context.SyntheticField(graph);
        synthetic?.WarnOfList(request.Page, request.Where);
        return async (selections, cancellation) =>
        {
            var pages = await graph.AskAsync(new CasesQuestion(selections, request.Where, request.Order, request.Page), cancellation);
            synthetic?.WarnIf(pages.Any(page => page.Rows.Any(row => row.Item.Case.Provenance == Provenance.Synthetic)));
            return pages;
        };
    }
}
