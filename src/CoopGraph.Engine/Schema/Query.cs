using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Questions to the graph. The root lookups take `asOf`: the day whose administrative map is meant, 2009-12-31 to 2020-12-31. It
/// holds for everything selected below it.
/// </summary>
public sealed partial class Query
{
    private const int MostIds = 100;

    /// <summary>Anything, by its global id; null where there is nothing of that id.</summary>
    /// <param name="id">The id as this API gave it.</param>
    /// <param name="context">The field.</param>
    public static async Task<INode?> Node([Id] string id, IResolveFieldContext context) =>
        (await NodeLookup.FindAsync(context, [id])).Single();

    /// <summary>Several things by their global ids, in the same order; null where there is nothing of that id.</summary>
    /// <param name="ids">The ids as this API gave them, 100 at the most.</param>
    /// <param name="context">The field.</param>
    public static Task<IReadOnlyList<INode?>> Nodes([Id] IReadOnlyList<string> ids, IResolveFieldContext context) =>
        ids.Count <= MostIds
            ? NodeLookup.FindAsync(context, ids)
            : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`ids` has {ids.Count} entries: give {MostIds} at the most.");
}
