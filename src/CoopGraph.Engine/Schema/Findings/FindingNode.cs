using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Findings;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A finding of the paper, as one number, next to the same number for the loaded cases. Only cases within the paper's frame are measured:
/// all parties at county level, at least one of them in the eight provinces, and a year of 2009 to 2020 or none that is known.
/// </summary>
[Name("Finding")]
public sealed class FindingNode
{
    // All cases are measured six more times, so one request for it counts as 4,000 objects: this for each of the list's 40 entries.
    private const int CostOfMeasuringAgain = 100;

    private readonly MeasuredFinding _measured;

    private FindingNode(MeasuredFinding measured) => _measured = measured;

    /// <summary>
    /// The stable identifier: SCALE, SCALE_COUNTIES, THREE_ISSUE_AREAS, FIG2_BY_YEAR, SINCE_2013_SHARE, FIG3_BY_YEAR_AND_ISSUE_AREA,
    /// FIG3_POVERTY_SHARE_OF_GROWTH, FIG4_BY_PROVINCE, RECIPIENT_PROVINCES, FIG5_BY_MECHANISM, FIG5_MANDATED_SHARE,
    /// FIG5_SELF_INITIATED_SHARE, TABLE1_TYPOLOGY, TABLE1_ARRANGED_POVERTY, TABLE1_SELF_INITIATED_ECONOMY, TABLE1_MANDATED_AREAS,
    /// FIG6_ANHUI_PAIRINGS, FIG6_DONORS, FIG6_RECIPIENTS, ISOLATES, ISOLATES_OTHERS, FIG7_RIVALS, FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA,
    /// CROSS_PREFECTURE_SHARE, CROSS_PREFECTURE_SHARE_SELF_INITIATED, CROSS_PREFECTURE_SHARE_MANDATED, CROSS_PREFECTURE_SHARE_ARRANGED,
    /// CROSS_PREFECTURE_SHARE_ECONOMY, NEIGHBOURS_MANDATED, NEIGHBOURS_SECURITY, NEIGHBOURS_OTHERS.
    /// </summary>
    public string Id => _measured.Finding.Id;

    /// <summary>The finding and the meaning of its number, in the project's own words.</summary>
    public string Statement => _measured.Finding.Statement;

    /// <summary>The location in the paper: section, figure, table, note.</summary>
    public string Locator => _measured.Finding.Locator;

    /// <summary>
    /// The number that the paper prints, or that follows from numbers that it prints, which the statement then says; null where the paper
    /// has a picture or words only.
    /// </summary>
    public double? Published => _measured.Finding.Published;

    /// <summary>The same number over the loaded cases that `where` admits; null if there is nothing to measure.</summary>
    public double? Loaded => _measured.Loaded;

    /// <summary>The number of cases that `loaded` is based on: the cases examined for it, which for a share of cases is the whole.</summary>
    public int CaseCount => _measured.CaseCount;

    /// <summary>The 95 % interval of `loaded` for a share of a whole; null for any other number, and where there is nothing to measure.</summary>
    public Interval? Interval => _measured.Interval;

    /// <summary>
    /// The same measure under each of six standard restrictions of the cases. It shows whether the number depends on how the cases were
    /// coded or found.
    /// </summary>
    [Cost(CostOfMeasuringAgain)]
    public IReadOnlyList<Sensitivity> Sensitivity => _measured.Sensitivity;

    /// <summary>The unit of the number.</summary>
    public FindingUnit Unit => _measured.Finding.Unit;

    internal static async Task<IEnumerable<FindingNode>> AskAsync(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var measured = await context.RequestServices!.GetRequiredService<CachedFindings>()
            .GetAsync(graph, where, withSensitivity: context.Selects("sensitivity"), context.CancellationToken);
        context.WarnOf(graph, where, measured.HasSynthetic);
        return measured.Findings.Select(finding => new FindingNode(finding));
    }
}
