using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>Resolves lists of cases.</summary>
internal static class CooperationNodes
{
    private static readonly ListResolver<CaseSelection, CaseSort, PlacedCooperation> Lists = new(
        CasesQuestion.Ordering,
        (_, graph, request) => (selections, cancellation) =>
            graph.AskAsync(new CasesQuestion(selections, request.Where, request.Order, request.Page), cancellation),
        request => SyntheticDataRules.PicksBy(request.Where),
        new(placed => placed.Case.Provenance == Provenance.Synthetic, SyntheticDataRules.Only));

    /// <summary>Returns a list of cases.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="selection">The cases before any filter.</param>
    /// <param name="asOf">The day on which parties are shown; null for the day of each case.</param>
    public static IDataLoaderResult<Connection<CooperationNode>> Ask(
        IResolveFieldContext context, IGraphSnapshot graph, CaseSelection selection, DateOnly? asOf) =>
        Lists.Resolve(context, graph, selection)
            .Then(page => Connection<CooperationNode>.Of(page, placed => new CooperationNode(graph, placed, asOf)));
}
