using CoopGraph.Engine.Resolvers;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>The loaded data: data version, window, counts by provenance, sources and licences.</summary>
    /// <param name="context">The field.</param>
    public static async Task<DatasetNode> Dataset(IResolveFieldContext context) => new((await context.OpenGraphAsync()).Dataset);
}
