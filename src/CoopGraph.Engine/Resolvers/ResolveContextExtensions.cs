using CoopGraph.Engine.Execution;
using CoopGraph.Paging;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Resolvers;

/// <summary>Gives resolvers access to the parts of the request that they need.</summary>
internal static class ResolveContextExtensions
{
    public static OperationGraph OperationGraph(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<OperationGraph>();

    /// <summary>
    /// Asks in one batch with all fields that ask the same about other objects: the same field of the document, and so with the same arguments
    /// and the same selection, on the same type.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The object.</param>
    /// <param name="prepare">Reads the field's arguments and selection. It runs once for all objects.</param>
    public static IDataLoaderResult<TAnswer> AskTogether<TKey, TAnswer>(
        this IResolveFieldContext context, TKey key, Func<AskAll<TKey, TAnswer>> prepare) =>
        context.RequestServices!.GetRequiredService<FieldBatcher>().Ask((context.FieldAst, context.ParentType), key, prepare);

    public static ValueTask<IGraphSnapshot> OpenGraphAsync(this IResolveFieldContext context) => context.OperationGraph().OpenAsync(context.CancellationToken);

    /// <summary>Returns the maximum number of rows of a page of the field's list.</summary>
    public static int LargestPage(this IResolveFieldContext context) => (context as FieldContext)?.LargestPage ?? PageRequest.LargestSize;

    /// <summary>Returns the field's name in the response: its alias, or its own name if it has no alias.</summary>
    public static string ResponseKey(this IResolveFieldContext context) => context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
}
