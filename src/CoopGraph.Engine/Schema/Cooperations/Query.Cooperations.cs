using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>A case; null if there is none.</summary>
    /// <param name="by">The identifier of the case.</param>
    /// <param name="context">The field.</param>
    public static async Task<CooperationNode?> Cooperation(CooperationBy by, IResolveFieldContext context) =>
        by.Id is { } id
            ? (await NodeLookup.FindAsync(context, [id])).Single() as CooperationNode
            : (CooperationNode?)(await NodeLookup.FindAsync(context, [new GlobalId.OfCase(by.CaseId!)])).Single();

    /// <summary>All cases.</summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public static async Task<IDataLoaderResult<Connection<CooperationNode>>> Cooperations(IResolveFieldContext context) =>
        CooperationNodes.Ask(context, await context.OpenGraphAsync(), new CaseSelection(CaseRelation.Everywhere), null);
}
