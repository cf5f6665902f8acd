using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>Finds things by their global ids.</summary>
internal static class NodeLookup
{
    /// <summary>The things of these ids, in the same order; null where there is nothing of that id.</summary>
    /// <exception cref="InvalidQuestionException">One of the texts is no id.</exception>
    public static Task<IReadOnlyList<INode?>> FindAsync(IResolveFieldContext context, IReadOnlyList<string> ids) =>
        FindAsync(context, [.. ids.Select(GlobalId.Decode)]);

    /// <summary>The things of these ids, in the same order; null where there is nothing of that id.</summary>
    public static async Task<IReadOnlyList<INode?>> FindAsync(IResolveFieldContext context, IReadOnlyList<GlobalId> ids)
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
                GlobalId.OfCase { CaseId: var caseId } => cases[caseId] is { } placed ? new CooperationNode(graph, placed, null) : null,
                GlobalId.OfUnit unit => UnitLookup.ById(graph.Map, unit) is { } found ? UnitNodes.Of(graph, found.Unit, found.AsOf) : (INode?)null,
                _ => null,
            }),
        ];
    }
}
