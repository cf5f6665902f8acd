using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Findings;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// What Jiang, Eaton and Kostka published, told by one number, beside the same number of the loaded cases. Only cases whose parties are all
/// of county level are measured, as in the paper.
/// </summary>
[Name("Finding")]
public sealed class FindingNode
{
    private readonly MeasuredFinding _measured;

    private FindingNode(MeasuredFinding measured) => _measured = measured;

    /// <summary>
    /// Stable: SCALE, SCALE_COUNTIES, FIG2_BY_YEAR, FIG3_BY_YEAR_AND_ISSUE_AREA, FIG4_BY_PROVINCE, FIG5_BY_MECHANISM, FIG5_MANDATED_SHARE,
    /// FIG5_SELF_INITIATED_SHARE, TABLE1_TYPOLOGY, FIG6_ANHUI_PAIRINGS, ISOLATES, FIG7_RIVALS, FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA,
    /// CROSS_PREFECTURE_SHARE, CROSS_PREFECTURE_SHARE_ECONOMY.
    /// </summary>
    public string Id => _measured.Finding.Id;

    /// <summary>The finding and what its number is, in the project's own words.</summary>
    public string Statement => _measured.Finding.Statement;

    /// <summary>Where it stands in the paper: section, figure, table, note.</summary>
    public string Locator => _measured.Finding.Locator;

    /// <summary>The number that the paper prints, null where it prints only a picture.</summary>
    public double? Published => _measured.Finding.Published;

    /// <summary>The same number over the loaded cases that `where` admits, null where none is loaded to take it on.</summary>
    public double? Loaded => _measured.Loaded;

    /// <summary>How many cases `loaded` rests on: those that were looked at for it, so of a share the whole.</summary>
    public int CaseCount => _measured.CaseCount;

    /// <summary>What the number is.</summary>
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
