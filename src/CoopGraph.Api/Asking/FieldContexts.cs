using CoopGraph.Questions;
using GraphQL;

namespace CoopGraph.Api.Asking;

/// <summary>What resolvers need of the request.</summary>
internal static class FieldContexts
{
    public static GraphSession Session(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<GraphSession>();

    public static Batcher Batcher(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<Batcher>();

    public static ValueTask<IGraphSnapshot> OpenGraphAsync(this IResolveFieldContext context) => context.Session().OpenAsync(context.CancellationToken);

    /// <summary>The field's name in the answer: its alias, or its own.</summary>
    public static string ResponseKey(this IResolveFieldContext context) => context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
}
