using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paper;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>The paper's findings, next to the same measures over the loaded data.</summary>
    /// <param name="context">The field.</param>
    [CaseFilter("If given, only loaded cases that match this filter are measured. Cases outside the paper's frame are never measured: all parties must be of county level, at least one in the eight provinces, and a known year must be one of 2009 to 2020.")]
    [ListSize(40)]
    [AsKnownAt]
    public static Task<IEnumerable<FindingNode>> Findings(IResolveFieldContext context) => FindingNode.AskAsync(context);

    /// <summary>The paper's typology of the ways in which cooperation comes about (Table 1).</summary>
    /// <param name="context">The field.</param>
    public static async Task<IEnumerable<MechanismProfileNode>> Mechanisms(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return MechanismProfiles.All.Select(profile => new MechanismProfileNode(graph, profile));
    }
}
