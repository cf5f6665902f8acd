using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A unit whose government stands above counties, and so can arrange their cooperation.</summary>
public abstract class ArrangingUnit : UnitNode
{
    private protected ArrangingUnit(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>Pairings that this government brokered between others.</summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public IDataLoaderResult<Connection<CooperationNode>> ArrangedPairings(IResolveFieldContext context) => Cases(context, CaseRelation.ArrangedBy);
}
