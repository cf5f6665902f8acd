using CoopGraph.Engine.Limits;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The cases, counted by any set of dimensions. Every unit has the same field, over the cases that its `cooperations` lists.
    /// </summary>
    /// <param name="asOf">
    /// If given, the day of the map on which the units of keys are shown. The groups remain those of the cases' own days.
    /// </param>
    /// <param name="context">The field.</param>
    // It reads every case, not a page of them.
    [Cost(100)]
    [SummaryArguments]
    [AsKnownAt]
    public static async Task<IDataLoaderResult<SummaryNode>> Summary(DateOnly? asOf, IResolveFieldContext context) =>
        SummaryNodes.Ask(context, await ShowAsOfAsync(context, asOf), new CaseSelection(CaseRelation.Everywhere), asOf);
}
