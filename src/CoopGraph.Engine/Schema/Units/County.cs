using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>A county, county-level city, district, banner or another unit of county level.</summary>
[Implements(typeof(AutoRegisteringInterfaceGraphType<UnitNode>))]
[Name("County")]
public sealed class County : UnitNode
{
    internal County(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>The prefecture that it lay in on the day; null where it stands directly under its province.</summary>
    public Prefecture? Prefecture => Parent as Prefecture;

    /// <summary>The province that it lies in.</summary>
    public Province Province => Above<Province>(AdministrativeLevel.Province);

    /// <summary>The counties that its leaders compete with for promotion: those with the same direct parent on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Rivals(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Rivals, AdministrativeLevel.County);

    /// <summary>Counties that share a border with this one on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Neighbours(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Neighbours, AdministrativeLevel.County);

    /// <summary>
    /// Each other county that shares a case with this one, once; `where: {scope: {neq: SAME_PREFECTURE}}` are the partners outside the
    /// same prefecture. Cases of every day count, whatever `asOf` is: filter by `year` for a period.
    /// </summary>
    /// <param name="context">The field.</param>
    [PartnerList]
    public IDataLoaderResult<PartnerConnection> Partners(IResolveFieldContext context) => PartnerConnection.Ask(context, Graph, Unit, AsOf);
}
