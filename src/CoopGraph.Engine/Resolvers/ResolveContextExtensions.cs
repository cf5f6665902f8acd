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
    /// Asks in one batch with all fields that ask the same about other objects. These are the fields at the same place of the response,
    /// under the same types, where the language demands the same arguments. (The field of the document is not a suitable key: if fragments
    /// select it twice, each object gets its own merged copy.)
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The object.</param>
    /// <param name="prepare">Reads the field's arguments and selection. It runs once for all objects.</param>
    public static IDataLoaderResult<TAnswer> AskTogether<TKey, TAnswer>(
        this IResolveFieldContext context, TKey key, Func<AskAll<TKey, TAnswer>> prepare) =>
        context.RequestServices!.GetRequiredService<FieldBatcher>().Ask(PlaceOf(context), key, prepare);

    public static ValueTask<IGraphSnapshot> OpenGraphAsync(this IResolveFieldContext context) => context.OperationGraph().OpenAsync(context.CancellationToken);

    // An entry of a list appears in the chain as a field without a parent type: all entries are the same place.
    private static string PlaceOf(IResolveFieldContext field) =>
        $"{(field.Parent is { } above ? PlaceOf(above) : "")}/{field.ParentType?.Name}.{field.ResponseKey()}";

    /// <summary>Returns the field's name in the response: its alias, or its own name if it has no alias.</summary>
    public static string ResponseKey(this IResolveFieldContext context) => context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
}
