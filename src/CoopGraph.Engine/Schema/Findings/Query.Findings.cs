using CoopGraph.Engine.Resolvers;
using CoopGraph.Paper;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>The paper's published findings, next to the same measures over the loaded data.</summary>
    /// <param name="context">The field.</param>
    [CaseFilter("If given, only loaded cases that match this filter are measured. Cases with a party above county level are never measured.")]
    public static Task<IEnumerable<FindingNode>> Findings(IResolveFieldContext context) => FindingNode.AskAsync(context);

    /// <summary>The paper's typology of the ways in which cooperation comes about (Table 1).</summary>
    /// <param name="context">The field.</param>
    public static async Task<IEnumerable<MechanismProfileNode>> Mechanisms(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return MechanismProfiles.All.Select(profile => new MechanismProfileNode(graph, profile));
    }
}
