using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A policy event that the study names: a campaign, a plan, a set of rules or the end of one. That cases follow an event does not say that
/// it caused them.
/// </summary>
[Name("Policy")]
public sealed class PolicyNode
{
    private readonly IGraphSnapshot _graph;
    private readonly Policy _policy;

    internal PolicyNode(IGraphSnapshot graph, Policy policy) => (_graph, _policy) = (graph, policy);

    /// <summary>The key of the policy in the data, such as `war-on-pollution`. It is no global id: `node` does not find it.</summary>
    [Id]
    public string Id => _policy.Id;

    /// <summary>The name in English, short.</summary>
    public string Title => _policy.Title;

    /// <summary>The name in Chinese; null if none was seen in a source.</summary>
    public string? TitleZh => _policy.TitleZh;

    /// <summary>
    /// The government that issued it, as it was at the policy's time. China means the central leadership of party and state. Null if no unit
    /// of the map issued it.
    /// </summary>
    public UnitNode? Issuer => _policy.Issuer is { } code ? UnitNodes.Of(_graph, _graph.Map.UnitNamedBy(code, _policy.Time), null) : null;

    /// <summary>The year of the event, or the first year of a period, inclusive.</summary>
    public int From => _policy.From;

    /// <summary>The last year of a period, inclusive; null if the source names none.</summary>
    public int? To => _policy.To;

    /// <summary>The day of the event, within the year `from`; null if no cited page gives it.</summary>
    public DateOnly? Date => _policy.Date;

    /// <summary>The mechanism for which Table 1 of the study names it as an example; null for all others.</summary>
    public Mechanism? Mechanism => _policy.Mechanism;

    /// <summary>The matter; null if it has several.</summary>
    public IssueArea? IssueArea => _policy.IssueArea;

    /// <summary>The location in the study: section, figure, table, note; null if it is not recorded.</summary>
    public string? Locator => _policy.Locator;

    /// <summary>The page or paper that proves the policy and its time.</summary>
    public Source Source => _policy.Source;
}
