using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>Creates the schema's units from the domain's.</summary>
internal static class UnitNodes
{
    private static readonly ListResolver<UnitSelection, UnitSort, UnitOnDay> Lists = new(
        UnitsQuestion.Ordering,
        (_, graph, request) => (selections, cancellation) =>
            graph.AskAsync(new UnitsQuestion(selections, request.Where, request.Order, request.Page), cancellation),
        request => SyntheticDataRules.PicksBy(request.Where) || SyntheticDataRules.RanksBy(request.Order));

    /// <param name="graph">The graph of the operation.</param>
    /// <param name="unit">The unit on the day on which it is shown.</param>
    /// <param name="asOf">The requested day; null if none was requested.</param>
    public static UnitNode Of(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf) => unit.Unit.Level switch
    {
        AdministrativeLevel.Country => new Country(graph, unit, asOf),
        AdministrativeLevel.Province => new Province(graph, unit, asOf),
        AdministrativeLevel.Prefecture => new Prefecture(graph, unit, asOf),
        AdministrativeLevel.County => new County(graph, unit, asOf),
        _ => throw new ArgumentException($"The schema has no type for {unit.Unit.Level}.", nameof(unit)),
    };

    /// <summary>Returns a list of units.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="selection">The units before any filter.</param>
    /// <param name="asOf">The requested day; null if none was requested.</param>
    public static IDataLoaderResult<Connection<TNode>> Ask<TNode>(
        IResolveFieldContext context, IGraphSnapshot graph, UnitSelection selection, DateOnly? asOf)
        where TNode : UnitNode =>
        Lists.Resolve(context, graph, selection).Then(page => Connection<TNode>.Of(page, unit => (TNode)Of(graph, unit, asOf)));
}
