using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The queries of the graph. The root lookups have the argument `asOf`: the day of the administrative map, 2009-12-31 to 2020-12-31. The
/// day applies to everything selected below the lookup.
/// </summary>
public sealed partial class Query
{
    private const int MostIds = 100;

    /// <summary>An object of any type, by its global id; null if no object has the id.</summary>
    /// <param name="id">The id, as this API returned it.</param>
    /// <param name="context">The field.</param>
    public static async Task<INode?> Node([Id] string id, IResolveFieldContext context) =>
        (await NodeLookup.FindAsync(context, [id])).Single();

    /// <summary>Several objects by their global ids, in the same order; null for an id without an object.</summary>
    /// <param name="ids">The ids, as this API returned them; at most 100.</param>
    /// <param name="context">The field.</param>
    public static Task<IReadOnlyList<INode?>> Nodes([Id] IReadOnlyList<string> ids, IResolveFieldContext context) =>
        ids.Count <= MostIds
            ? NodeLookup.FindAsync(context, ids)
            : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`ids` has {ids.Count} entries: give {MostIds} at the most.");
}
