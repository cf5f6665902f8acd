using CoopGraph.Engine.Resolvers;
using CoopGraph.Paper;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>What the paper published beside the same measure over the data that is loaded.</summary>
    /// <param name="context">The field.</param>
    [CaseFilter("Which of the loaded cases are measured; left out: all. Those with a party above county level never are.")]
    public static Task<IEnumerable<FindingNode>> Findings(IResolveFieldContext context) => FindingNode.AskAsync(context);

    /// <summary>The paper's typology of how cooperation comes about (Table 1).</summary>
    /// <param name="context">The field.</param>
    public static async Task<IEnumerable<MechanismProfileNode>> Mechanisms(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return MechanismProfiles.All.Select(profile => new MechanismProfileNode(graph, profile));
    }
}
