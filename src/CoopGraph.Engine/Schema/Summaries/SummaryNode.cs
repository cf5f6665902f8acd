using CoopGraph.Analysis.Summaries;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The counts of a set of cases. They count cases, not ties, unless their description says otherwise.</summary>
[Name("Summary")]
public sealed class SummaryNode
{
    private readonly Summary _summary;

    internal SummaryNode(IGraphSnapshot graph, Summary summary, DateOnly? asOf, IReadOnlyList<Warning> warnings)
    {
        _summary = summary;
        Warnings = warnings;
        Groups = [.. summary.Groups.Select(group => new SummaryGroupNode(graph, group, asOf))];
    }

    /// <summary>The measures of all cases that the filter admits, each counted once.</summary>
    public SummaryMeasuresNode Total => new(_summary.Total);

    /// <summary>
    /// The groups: one for each combination of values that occurs. Province, prefecture and county are those of one party: a county appears
    /// with its own prefecture and province, never with another party's.
    /// </summary>
    [ListSize(typeof(SummaryGroupCount))]
    public IReadOnlyList<SummaryGroupNode> Groups { get; }

    /// <summary>
    /// The sum of the groups' caseCount. It is more than the total if a case falls into several groups (an inter-provincial case counts for
    /// each of its provinces). It covers all groups that `having` leaves, including those beyond `first`.
    /// </summary>
    public int GroupCaseCountSum => _summary.GroupCaseCountSum;

    /// <summary>
    /// An explanation of what was counted and, if sum and total differ, of why they differ. If amounts are selected, it explains how shared
    /// and yearly ones are summed.
    /// </summary>
    public string Note => _summary.Note;

    /// <summary>
    /// The warnings about these numbers; empty if there are none. They are also in `extensions.warnings`, which some clients do not hand on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }
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

    /// <summary>The combination of values.</summary>
    public SummaryKeyNode Key { get; }

    /// <summary>The measures of these cases.</summary>
    public SummaryMeasuresNode Measures => new(_group.Measures);

    /// <summary>The share of these cases in the total's cases, 0 to 1.</summary>
    public double ShareOfTotal => _group.ShareOfTotal;

    /// <summary>
    /// The share of these cases in the cases with the same first key, 0 to 1, each counted once. With `groupBy: [ISSUE_AREA, SCOPE]`, it is
    /// the scope's share within its issue area.
    /// </summary>
    public double ShareOfFirstKey => _group.ShareOfFirstKey;
}

/// <summary>The measures of a set of cases.</summary>
[Name("SummaryMeasures")]
public sealed class SummaryMeasuresNode
{
    private readonly SummaryMeasures _measures;

    internal SummaryMeasuresNode(SummaryMeasures measures) => _measures = measures;

    /// <summary>The number of cases, each counted once.</summary>
    public int CaseCount => _measures.CaseCount;

    /// <summary>
    /// The number of different counties that take part. In a group by province, prefecture or county, only the group's own counties count.
    /// A county that changed its code or name is one.
    /// </summary>
    public int CountyCount => _measures.CountyCount;

    /// <summary>
    /// The number of different pairs of counties that share a case. In a group by province, prefecture or county, only pairs with at least
    /// one of the group's own counties count.
    /// </summary>
    public int DyadCount => _measures.DyadCount;

    /// <summary>
    /// The sum of the known amounts that are not yearly, in yuan: whole sums, and those with an unknown period. Planned and paid amounts are
    /// added, so it is a measure of size, not a budget.
    /// </summary>
    public double AmountRmb => (double)_measures.Amounts.All;

    /// <summary>The number of cases with a known amount, yearly or not.</summary>
    public int AmountCaseCount => _measures.AmountCaseCount;

    /// <summary>
    /// The donors' shares in `amountRmb`, in yuan. Several donors of a case share its amount equally, because cases do not name each one's
    /// share. In a group by province, prefecture, county or the like, only donors that are parties of the group's own count.
    /// </summary>
    public double AmountGivenRmb => (double)_measures.Amounts.Given;

    /// <summary>The recipients' shares in `amountRmb`, in yuan, by the rule of `amountGivenRmb`.</summary>
    public double AmountReceivedRmb => (double)_measures.Amounts.Received;

    /// <summary>The sum of the known yearly amounts, in yuan a year.</summary>
    public double YearlyRmb => (double)_measures.Yearly.All;

    /// <summary>The donors' shares in `yearlyRmb`, in yuan a year, by the rule of `amountGivenRmb`.</summary>
    public double YearlyGivenRmb => (double)_measures.Yearly.Given;

    /// <summary>The recipients' shares in `yearlyRmb`, in yuan a year, by the rule of `amountGivenRmb`.</summary>
    public double YearlyReceivedRmb => (double)_measures.Yearly.Received;
}
