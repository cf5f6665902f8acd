using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A county, county-level city, district, banner or another unit of county level.</summary>
[Implements(typeof(UnitInterface))]
[Name("County")]
public sealed class County : UnitNode
{
    internal County(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>The province in which it lies.</summary>
    public override Province Province => base.Province!;

    /// <summary>
    /// Its entry on the list of the 832 national-level poor counties, whatever `asOf` is; null if it was never on it. The entry is the
    /// place's: it goes on under a new code or name.
    /// </summary>
    public PoorListingNode? PoorListing => PoorListingNode.Of(Graph.Map.PoorListingOf(Graph.Map.PlaceOf(Unit.Unit)));

    /// <summary>The counties that its leaders compete with for promotion: those with the same direct parent on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Rivals(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Rivals, AdministrativeLevel.County);

    /// <summary>The counties that share a border with this one on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Neighbours(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Neighbours, AdministrativeLevel.County);

    /// <summary>
    /// The other counties that share a case with this one, each listed once. `where: {scope: {neq: SAME_PREFECTURE}}` gives the partners
    /// outside the same prefecture. Cases of every day count, whatever `asOf` is: filter by `year` for a period.
    /// </summary>
    /// <param name="context">The field.</param>
    [PartnerList]
    public IDataLoaderResult<PartnerConnection> Partners(IResolveFieldContext context) => PartnerConnection.Ask(context, Graph, Unit, AsOf);
}
