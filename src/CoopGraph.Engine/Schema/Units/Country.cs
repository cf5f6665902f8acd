using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>The country: China.</summary>
[Implements(typeof(UnitInterface))]
[Name("Country")]
public sealed class Country : ArrangingUnit
{
    internal Country(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>Its provinces on the day.</summary>
    /// <param name="context">The field.</param>
    [UnitList]
    public IDataLoaderResult<Connection<Province>> Provinces(IResolveFieldContext context) =>
        Units<Province>(context, UnitRelation.Below, AdministrativeLevel.Province);
}
