using CoopGraph.Engine.Limits;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A prefecture-level city, prefecture, autonomous prefecture or league.</summary>
[Implements(typeof(UnitInterface))]
[Name("Prefecture")]
public sealed class Prefecture : ArrangingUnit
{
    internal Prefecture(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>The province in which it lies.</summary>
    public override Province Province => base.Province!;

    /// <summary>
    /// The regions of cities of which it, or the province in which it lies, is a member. All plans are listed, whatever `asOf` is: their
    /// years show which were in force.
    /// </summary>
    [ListSize(3)]
    public IEnumerable<CityRegionNode> CityRegions => Graph.Map.CityRegionsOf(Unit).Select(CityRegionNode.Of);

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
