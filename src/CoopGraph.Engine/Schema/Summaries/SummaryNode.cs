using CoopGraph.Analysis.Summaries;
using CoopGraph.Engine.Limits;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>Cases, counted. Counts are of cases, never of ties, unless they say so.</summary>
[Name("Summary")]
public sealed class SummaryNode
{
    private readonly Summary _summary;

    internal SummaryNode(IGraphSnapshot graph, Summary summary, DateOnly? asOf)
    {
        _summary = summary;
        Groups = [.. summary.Groups.Select(group => new SummaryGroupNode(graph, group, asOf))];
    }

    /// <summary>Over all cases that the filter admits, each counted once.</summary>
    public SummaryMeasuresNode Total => new(_summary.Total);

    /// <summary>
    /// One for each combination of values that occurs. Province, prefecture and county go together party by party: a county stands with
    /// its own prefecture and province, never with another party's.
    /// </summary>
    [ListSize(typeof(SummaryGroupCount))]
    public IReadOnlyList<SummaryGroupNode> Groups { get; }

    /// <summary>
    /// The sum of the groups' caseCount: more than the total where a case falls into several groups (an inter-provincial case counts for
    /// each of its provinces). Of all groups that `having` leaves, also of those beyond `first`.
    /// </summary>
    public int GroupCaseCountSum => _summary.GroupCaseCountSum;

    /// <summary>In words: what was counted, and why sum and total differ where they do.</summary>
    public string Note => _summary.Note;
}

/// <summary>The cases that have one combination of values in common.</summary>
[Name("SummaryGroup")]
public sealed class SummaryGroupNode
{
    private readonly SummaryGroup _group;

    internal SummaryGroupNode(IGraphSnapshot graph, SummaryGroup group, DateOnly? asOf)
    {
        _group = group;
        Key = new SummaryKeyNode(graph, group.Key, asOf);
    }

    /// <summary>The values.</summary>
    public SummaryKeyNode Key { get; }

    /// <summary>What was counted.</summary>
    public SummaryMeasuresNode Measures => new(_group.Measures);

    /// <summary>Of the total's cases, 0 to 1.</summary>
    public double ShareOfTotal => _group.ShareOfTotal;

    /// <summary>
    /// Of the cases with the same first key, 0 to 1, each counted once: with `groupBy: [ISSUE_AREA, SCOPE]`, the scope's share within its
    /// issue area.
    /// </summary>
    public double ShareOfFirstKey => _group.ShareOfFirstKey;
}

/// <summary>What is counted of cases.</summary>
[Name("SummaryMeasures")]
public sealed class SummaryMeasuresNode
{
    private readonly SummaryMeasures _measures;

    internal SummaryMeasuresNode(SummaryMeasures measures) => _measures = measures;

    /// <summary>The cases, each once.</summary>
    public int CaseCount => _measures.CaseCount;

    /// <summary>
    /// Different counties that take part; in a group by province, prefecture or county, those of the group's own. A county that changed
    /// its code or name is one.
    /// </summary>
    public int CountyCount => _measures.CountyCount;

    /// <summary>
    /// Different pairs of counties that share a case; in a group by province, prefecture or county, the pairs of which at least one is of
    /// the group's own.
    /// </summary>
    public int DyadCount => _measures.DyadCount;

    /// <summary>
    /// Sum of the amounts that are known, in yuan. Yearly and total, planned and paid amounts are added all the same: it is a measure of
    /// size, not a budget.
    /// </summary>
    public double AmountRmb => (double)_measures.AmountRmb;

    /// <summary>How many cases tell an amount.</summary>
    public int AmountCaseCount => _measures.AmountCaseCount;

    /// <summary>
    /// Sum of the known amounts, in yuan, of the cases in which a party is a donor; in a group by province, prefecture or county, a party
    /// of the group's own.
    /// </summary>
    public double AmountGivenRmb => (double)_measures.AmountGivenRmb;

    /// <summary>The same of the cases in which such a party is a recipient.</summary>
    public double AmountReceivedRmb => (double)_measures.AmountReceivedRmb;
}
