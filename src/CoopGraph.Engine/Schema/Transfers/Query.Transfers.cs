using CoopGraph.Analysis.Transfers;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// Givers and receivers: the cases with donors and recipients, added up by the units of one level, most cases first. A case counts once for
    /// each pair of a giving and a receiving unit.
    /// </summary>
    /// <param name="asOf">If given, the day of the map on which units are shown. The sums remain those of the cases' own days.</param>
    /// <param name="context">The field.</param>
    /// <param name="by">The level of the units.</param>
    /// <param name="first">The maximum number of transfers, 1 to 10,000.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    [ListSize(typeof(TransferCount))]
    public static async Task<IEnumerable<TransferNode>> Transfers(
        DateOnly? asOf, IResolveFieldContext context, TransferLevel by = TransferLevel.Province, int first = 1_000)
    {
        var graph = await ShowAsOfAsync(context, asOf);
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), context.CancellationToken))[0];
        context.WarnOf(graph, where, SyntheticDataRules.AreIn(cases));
        return TransferTable.Of(cases, by, first, asOf ?? graph.Map.Window.Last).Select(transfer => new TransferNode(graph, transfer, by, asOf));
    }
}
