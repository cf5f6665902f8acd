using GraphQL;

namespace CoopGraph.Engine.Access;

/// <summary>Gives resolvers the caller.</summary>
public static class CallerExtensions
{
    /// <summary>Returns the caller of the operation. The answer of an operation that reads the caller is not given to others.</summary>
    /// <param name="context">The field.</param>
    public static Caller GetCaller(this IResolveFieldContext context) => Caller.Of(context.User);
}
