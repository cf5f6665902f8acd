using CoopGraph.Api.Schema.Cooperations;
using CoopGraph.Api.Schema.Relay;
using CoopGraph.Questions;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Api.Schema.Units;

/// <summary>The country: China.</summary>
[Implements(typeof(AutoRegisteringInterfaceGraphType<UnitNode>))]
[Name("Country")]
public sealed class Country : UnitNode
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

    /// <summary>Pairings that the central government brokered between others.</summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public IDataLoaderResult<Connection<CooperationNode>> ArrangedPairings(IResolveFieldContext context) => Cases(context, CaseRelation.ArrangedBy);
}
