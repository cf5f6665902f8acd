using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A unit with a government above counties, which can therefore arrange their cooperation.</summary>
public abstract class ArrangingUnit : UnitNode
{
    private protected ArrangingUnit(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
        : base(graph, unit, asOf)
    {
    }

    /// <summary>The pairings that this government brokered between other units.</summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public IDataLoaderResult<Connection<CooperationNode>> ArrangedPairings(IResolveFieldContext context) => Cases(context, CaseRelation.ArrangedBy);
}
