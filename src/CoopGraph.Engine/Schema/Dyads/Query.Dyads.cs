using CoopGraph.Analysis.Dyads;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The pairs of places that share a case, each once. The two had the same level on the case's day: counties with counties, prefectures
    /// with prefectures. `where` is a filter of cases: a dyad is listed if one of its cases matches, and its values are of the matching ones.
    /// </summary>
    /// <param name="asOf">If given, the day of the map on which units are shown. Scopes remain those of the cases' own days.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [DyadList]
    [AsKnownAt]
    public static async Task<Connection<DyadNode>> Dyads(DateOnly? asOf, IResolveFieldContext context)
    {
        var graph = await ShowAsOfAsync(context, asOf);
        var request = ListRequest<DyadSort>.Read(context, DyadTable.Ordering);
        var table = await context.RequestServices!.GetRequiredService<CachedDyads>().GetAsync(graph, request.Where, context.CancellationToken);
        var warnings = context.WarnOf(graph, request.Where, table.HasSynthetic);
        return Connection<DyadNode>.Of(
            table.Cut(request.Order, request.Page, asOf ?? graph.Map.Window.Last), dyad => new DyadNode(graph, dyad, asOf), warnings);
    }

    /// <summary>
    /// The pairs of rivals inside each prefecture, and how many of them share a case: rivals compete, and still some cooperate.
    /// </summary>
    /// <param name="asOf">If given, the day of the prefectures and counties; otherwise the last day of the map.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    [AsKnownAt]
    public static async Task<InsideTiesNode> InsideTies(DateOnly? asOf, IResolveFieldContext context)
    {
        var graph = await ShowAsOfAsync(context, asOf);
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var table = await context.RequestServices!.GetRequiredService<CachedInsideTies>()
            .GetAsync(graph, where, asOf ?? graph.Map.Window.Last, context.CancellationToken);
        return new InsideTiesNode(graph, table.Ties, asOf, context.WarnOf(graph, where, table.HasSynthetic));
    }
}
