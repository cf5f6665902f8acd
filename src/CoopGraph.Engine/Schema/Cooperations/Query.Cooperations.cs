using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>A case; null if there is none.</summary>
    /// <param name="by">The identifier of the case.</param>
    /// <param name="asOf">If given, the day of the map on which its units are shown. Its scope remains that of its own day.</param>
    /// <param name="context">The field.</param>
    [AsKnownAt]
    public static async Task<CooperationNode?> Cooperation(CooperationBy by, DateOnly? asOf, IResolveFieldContext context)
    {
        await ShowAsOfAsync(context, asOf);
        GlobalId id = by.Id is { } text ? GlobalId.Decode(text) : new GlobalId.OfCase(by.CaseId!);
        return (await NodeLookup.FindAsync(context, [id], asOf)).Single() as CooperationNode;
    }

    /// <summary>All cases.</summary>
    /// <param name="asOf">
    /// If given, the day of the map on which units are shown. Which cases are listed, and their scopes, remain those of the cases' own days.
    /// </param>
    /// <param name="context">The field.</param>
    [CooperationList]
    [AsKnownAt]
    public static async Task<IDataLoaderResult<Connection<CooperationNode>>> Cooperations(DateOnly? asOf, IResolveFieldContext context) =>
        CooperationNodes.Ask(context, await ShowAsOfAsync(context, asOf), new CaseSelection(CaseRelation.Everywhere), asOf);
}
