using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>The points that the caller has left; null if this service sets no limits.</summary>
    /// <param name="context">The field.</param>
    [Cost(0)]
    public static RateLimit? RateLimit(IResolveFieldContext context)
    {
        // The points are another number for each request, and so is the answer.
        context.OperationGraph().IsOfTheMoment = true;
        return context.RequestServices!.GetRequiredService<CallersBudget>().Budget is { } budget ? new RateLimit(budget.Status) : null;
    }
}
