using CoopGraph.Analysis.Moves;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The counties that came under another prefecture: their ties with former and new rivals, before and after. Leaders compete with the
    /// counties of their own prefecture, so a move turns some partners into rivals and some rivals into mere partners.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="draws">The number of permutations of the test, 1 to 10,000.</param>
    /// <param name="seed">The seed of the permutations, any number.</param>
    /// <param name="years">The number of years on each side of a move, 1 to 11.</param>
    // It reads every case, and permutes.
    [Cost(1_000)]
    [CaseFilter]
    public static async Task<PrefectureMovesNode> PrefectureMoves(IResolveFieldContext context, int draws = 1_000, int seed = 1, int years = 5)
    {
        var graph = await context.OpenGraphAsync();
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), context.CancellationToken))[0];
        var warnings = context.WarnOf(graph, where, SyntheticDataRules.AreIn(cases));
        return new PrefectureMovesNode(graph, MovesTable.Of(graph.Map, cases, years, draws, seed), warnings);
    }
}
