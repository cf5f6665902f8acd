using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A province, autonomous region, municipality or special administrative region.</summary>
[Implements(typeof(UnitInterface))]
[Name("Province")]
public sealed class Province : ArrangingUnit
{
    internal Province(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>
    /// The region in which the National Bureau of Statistics counts it, of the four of its division of 2011; null for Hong Kong, Macao and
    /// Taiwan, which belong to none.
    /// </summary>
    public Region? Region => Regions.Of(Code);

    /// <summary>Its prefectures on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<Prefecture>> Prefectures(IResolveFieldContext context) =>
        Units<Prefecture>(context, UnitRelation.Below, AdministrativeLevel.Prefecture);

    /// <summary>Its counties on the day: those of its prefectures and those directly under it.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<County>> Counties(IResolveFieldContext context) =>
        Units<County>(context, UnitRelation.Below, AdministrativeLevel.County);
}
