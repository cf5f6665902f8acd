using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Policies;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The policy events that the study names, oldest first: by first year, within a year by day with unknown days last. At most 100.
    /// </summary>
    /// <param name="context">The field.</param>
    [ListSize(typeof(PolicyCount))]
    public static async Task<IEnumerable<PolicyNode>> Policies(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return Policy.OldestFirst(graph.Dataset.Policies).Select(policy => new PolicyNode(graph, policy));
    }
}
