using CoopGraph.Cooperations;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>Finds objects by their global ids.</summary>
internal static class NodeLookup
{
    private const int MostIds = 100;

    /// <summary>Returns the object with an id; null if no object has it.</summary>
    /// <exception cref="InvalidQuestionException">The text is not an id.</exception>
    public static async Task<INode?> FindAsync(IResolveFieldContext context, string id) =>
        (await FindAsync(context, [GlobalId.Decode(id)], null)).Single();

    /// <summary>
    /// Returns the objects with these ids, in the same order; null for an id without an object. A text that is no id is null, too, with an
    /// error at its place, and so is each id beyond the first 100.
    /// </summary>
    public static async Task<IReadOnlyList<INode?>> FindAsync(IResolveFieldContext context, IReadOnlyList<string> ids)
    {
        GlobalId?[] decoded = [.. ids.Index().Select(id => DecodeAt(context, id.Index, id.Item, ids.Count))];
        var found = await FindAsync(context, [.. decoded.OfType<GlobalId>()], null);
        var next = 0;
        return [.. decoded.Select(id => id is null ? null : found[next++])];
    }

    private static GlobalId? DecodeAt(IResolveFieldContext context, int index, string id, int count)
    {
        try
        {
            return index < MostIds
                ? GlobalId.Decode(id)
                : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`ids` has {count} entries: give {MostIds} at the most.");
        }
        catch (InvalidQuestionException e)
        {
            var error = KnownExceptions.ToError(e)!;
            error.Path = [.. context.ResponsePath, index];
            error.AddLocation(context.FieldAst, context.Document);
            context.Errors.Add(error);
            return null;
        }
    }

    /// <summary>Returns the objects with these ids, in the same order; null for an id without an object.</summary>
    /// <param name="context">The field.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="asOf">The day on which the units of cases are shown; null for the day of each case.</param>
    public static async Task<IReadOnlyList<INode?>> FindAsync(IResolveFieldContext context, IReadOnlyList<GlobalId> ids, DateOnly? asOf)
    {
        var graph = await context.OpenGraphAsync();
        string[] caseIds = [.. ids.OfType<GlobalId.OfCase>().Select(id => id.CaseId).Distinct()];
        var cases = caseIds.Length == 0
            ? []
            : caseIds.Zip(await graph.FindAsync(caseIds, context.CancellationToken)).ToDictionary(pair => pair.First, pair => pair.Second);
        context.SyntheticField(graph)?.WarnIf(cases.Values.Any(found => found?.Case.Provenance == Provenance.Synthetic));
        return
        [
            .. ids.Select(id => id switch
            {
                GlobalId.OfCase { CaseId: var caseId } => cases[caseId] is { } placed ? new CooperationNode(graph, placed, asOf) : null,
                GlobalId.OfUnit unit => UnitLookup.ById(graph.Map, unit) is { } found ? UnitNodes.Of(graph, found.Unit, found.AsOf) : (INode?)null,
                _ => null,
            }),
        ];
    }
}
