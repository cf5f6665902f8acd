using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The queries of the graph. Where a field has the argument `asOf`, it is the day of the administrative map, `dataset.windowFirst` to
/// `dataset.windowLast`, and the units below the field are shown on that day, unless their own descriptions say otherwise. A field with
/// arguments is null, with an error that has its path, if its arguments are refused, so that the other fields of the operation are answered
/// all the same; `nodes` is always a list, with null at the place of what is wrong.
/// </summary>
public sealed partial class Query
{
    /// <summary>An object of any type, by its global id; null if no object has the id.</summary>
    /// <param name="id">The id, as this API returned it.</param>
    /// <param name="context">The field.</param>
    public static Task<INode?> Node([Id] string id, IResolveFieldContext context) => NodeLookup.FindAsync(context, id);

    /// <summary>
    /// Several objects by their global ids, in the same order; null for an id without an object. A text that is no id is null, too, with an
    /// error at its place, and so is each id beyond the first 100.
    /// </summary>
    /// <param name="ids">The ids, as this API returned them; at most 100.</param>
    /// <param name="context">The field.</param>
    public static Task<IReadOnlyList<INode?>> Nodes([Id] IReadOnlyList<string> ids, IResolveFieldContext context) =>
        NodeLookup.FindAsync(context, ids);

    /// <summary>Opens the graph for a field that shows the map of a day. If no day was requested, the response shows several.</summary>
    private static async ValueTask<IGraphSnapshot> ShowAsOfAsync(IResolveFieldContext context, DateOnly? asOf)
    {
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        if (asOf is { } day)
            context.OperationGraph().Shows(context.ResponseKey(), day);
        return graph;
    }
}
