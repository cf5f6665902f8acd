using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>Resolves summaries.</summary>
internal static class SummaryNodes
{
    /// <summary>Returns a summary. Its cases are gathered together with those of other units at the same level of the query.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="selection">The cases that the summary is about.</param>
    /// <param name="asOf">The day on which the units of keys are shown; null to show each on its last day.</param>
    public static IDataLoaderResult<SummaryNode> Ask(IResolveFieldContext context, IGraphSnapshot graph, CaseSelection selection, DateOnly? asOf)
    {
        var request = SummaryArgumentsAttribute.Read(context);
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var synthetic = context.SyntheticField(graph);
        var known = context.RequestServices!.GetRequiredService<CachedSummaries>();
        return context
            .AskTogether<CaseSelection, IReadOnlyList<CaseFacts>>(
                selection,
                () => (selections, cancellation) => graph.AskAsync(new GatherQuestion(selections, where), cancellation))
            .Then(cases =>
            {
                var warnings = synthetic?.WarnOf(where, SyntheticDataRules.AreIn(cases)) ?? [];
                return new SummaryNode(graph, known.Get(graph, selection, where, cases, request, asOf), asOf, warnings);
            });
    }
}
