using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Questions;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The cases, counted by any set of dimensions. Every unit has the same field, over the cases that its `cooperations` lists.
    /// </summary>
    /// <param name="context">The field.</param>
    // It reads every case, not a page of them.
    [Cost(100)]
    [SummaryArguments]
    public static async Task<IDataLoaderResult<SummaryNode>> Summary(IResolveFieldContext context) =>
        SummaryNodes.Ask(context, await context.OpenGraphAsync(), new CaseSelection(CaseRelation.Everywhere), null);
}
