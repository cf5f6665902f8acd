using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Resolvers;

/// <summary>What resolvers need of the request.</summary>
internal static class ResolveContextExtensions
{
    public static OperationGraph OperationGraph(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<OperationGraph>();

    /// <summary>
    /// Asks together with all that ask the same of other objects: those at the same place of the answer, under the same types, where the
    /// language demands the same arguments. (The field of the document would not do: where fragments select it twice, each object gets
    /// a merged copy of its own.)
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The object.</param>
    /// <param name="prepare">Reads the field's arguments and selection, once for all objects.</param>
    public static IDataLoaderResult<TAnswer> AskTogether<TKey, TAnswer>(
        this IResolveFieldContext context, TKey key, Func<AskAll<TKey, TAnswer>> prepare) =>
        context.RequestServices!.GetRequiredService<FieldBatcher>().Ask(PlaceOf(context), key, prepare);

    public static ValueTask<IGraphSnapshot> OpenGraphAsync(this IResolveFieldContext context) => context.OperationGraph().OpenAsync(context.CancellationToken);

    // An entry of a list stands in the chain as a field without a parent type: it is the same place for all entries.
    private static string PlaceOf(IResolveFieldContext field) =>
        $"{(field.Parent is { } above ? PlaceOf(above) : "")}/{field.ParentType?.Name}.{field.ResponseKey()}";

    /// <summary>The field's name in the answer: its alias, or its own.</summary>
    public static string ResponseKey(this IResolveFieldContext context) => context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
}
