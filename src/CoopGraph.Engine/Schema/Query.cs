using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The queries of the graph. The lookups and lists of units and cases have the argument `asOf`: the day of the administrative map, 2009-12-31
/// to 2020-12-31. The day applies to everything selected below the field.
/// </summary>
public sealed partial class Query
{
    private const int MostIds = 100;

    /// <summary>An object of any type, by its global id; null if no object has the id.</summary>
    /// <param name="id">The id, as this API returned it.</param>
    /// <param name="context">The field.</param>
    public static Task<INode?> Node([Id] string id, IResolveFieldContext context) => NodeLookup.FindAsync(context, id);

    /// <summary>
    /// Several objects by their global ids, in the same order; null for an id without an object. A text that is no id is null, too, with an
    /// error at its place.
    /// </summary>
    /// <param name="ids">The ids, as this API returned them; at most 100.</param>
    /// <param name="context">The field.</param>
    public static Task<IReadOnlyList<INode?>> Nodes([Id] IReadOnlyList<string> ids, IResolveFieldContext context) =>
        ids.Count <= MostIds
            ? NodeLookup.FindAsync(context, ids)
            : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`ids` has {ids.Count} entries: give {MostIds} at the most.");

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
