using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>A prefecture-level city, prefecture, autonomous prefecture or league.</summary>
[Implements(typeof(AutoRegisteringInterfaceGraphType<UnitNode>))]
[Name("Prefecture")]
public sealed class Prefecture : ArrangingUnit
{
    internal Prefecture(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>The province that it lies in.</summary>
    public Province Province => Above<Province>(AdministrativeLevel.Province);

    /// <summary>Its counties on the day. Dongguan and Zhongshan have none.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Counties(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Below, AdministrativeLevel.County);

    /// <summary>
    /// Each other prefecture that shares a case with this one, once. Only cases that the prefecture signed itself make it a partner, not
    /// those of its counties.
    /// </summary>
    /// <param name="context">The field.</param>
    [PartnerList]
    public IDataLoaderResult<PartnerConnection> Partners(IResolveFieldContext context) => PartnerConnection.Ask(context, Graph, Unit, AsOf);
}
