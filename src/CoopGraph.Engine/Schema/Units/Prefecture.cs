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

    /// <summary>The province in which it lies.</summary>
    public Province Province => Above<Province>(AdministrativeLevel.Province);

    /// <summary>Its counties on the day. Dongguan and Zhongshan have none.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Counties(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Below, AdministrativeLevel.County);

    /// <summary>
    /// The other prefectures that share a case with this one, each listed once. Only cases that the prefecture itself signed count, not
    /// those of its counties.
    /// </summary>
    /// <param name="context">The field.</param>
    [PartnerList]
    public IDataLoaderResult<PartnerConnection> Partners(IResolveFieldContext context) => PartnerConnection.Ask(context, Graph, Unit, AsOf);
}
