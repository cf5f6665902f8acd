using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Findings;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A finding that Jiang, Eaton and Kostka published, as one number, next to the same number for the loaded cases. As in the paper, only
/// cases with all parties at county level are measured.
/// </summary>
[Name("Finding")]
public sealed class FindingNode
{
    private readonly MeasuredFinding _measured;

    private FindingNode(MeasuredFinding measured) => _measured = measured;

    /// <summary>
    /// The stable identifier: SCALE, SCALE_COUNTIES, FIG2_BY_YEAR, FIG3_BY_YEAR_AND_ISSUE_AREA, FIG4_BY_PROVINCE, FIG5_BY_MECHANISM,
    /// FIG5_MANDATED_SHARE, FIG5_SELF_INITIATED_SHARE, TABLE1_TYPOLOGY, FIG6_ANHUI_PAIRINGS, ISOLATES, FIG7_RIVALS,
    /// FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA, CROSS_PREFECTURE_SHARE, CROSS_PREFECTURE_SHARE_ECONOMY.
    /// </summary>
    public string Id => _measured.Finding.Id;

    /// <summary>The finding and the meaning of its number, in the project's own words.</summary>
    public string Statement => _measured.Finding.Statement;

    /// <summary>The location in the paper: section, figure, table, note.</summary>
    public string Locator => _measured.Finding.Locator;

    /// <summary>The number that the paper prints; null if it prints only a picture.</summary>
    public double? Published => _measured.Finding.Published;

    /// <summary>The same number over the loaded cases that `where` admits; null if there is nothing to measure.</summary>
    public double? Loaded => _measured.Loaded;

    /// <summary>The number of cases that `loaded` is based on: the cases examined for it, which for a share is the whole.</summary>
    public int CaseCount => _measured.CaseCount;

    /// <summary>The unit of the number.</summary>
    public FindingUnit Unit => _measured.Finding.Unit;

    internal static async Task<IEnumerable<FindingNode>> AskAsync(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var measured = await context.RequestServices!.GetRequiredService<CachedFindings>().GetAsync(graph, where, context.CancellationToken);
        context.SyntheticField(graph)?.WarnIf(SyntheticDataRules.PicksBy(where) || measured.HasSynthetic);
        return measured.Findings.Select(finding => new FindingNode(finding));
    }
}
