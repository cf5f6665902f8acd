using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Policies;

/// <summary>
/// A policy event that the study names: a campaign, a plan, a set of rules or the end of one. Cases follow such events or fail to; the data
/// do not say that an event caused a case.
/// </summary>
/// <param name="Id">The key: lower-case letters, digits and hyphens, such as war-on-pollution.</param>
/// <param name="Title">The name in English, short enough for the label of a chart.</param>
/// <param name="TitleZh">The name in Chinese; null if none was seen in a source.</param>
/// <param name="Issuer">
/// The government that issued it, by the code that it had then. China means the central leadership of party and state. Null if no unit
/// of the map issued it.
/// </param>
/// <param name="From">The year of the event, or the first year of a period, inclusive.</param>
/// <param name="To">The last year of a period, inclusive; null if the source names none.</param>
/// <param name="Date">The day, within the year <paramref name="From"/>; null if the source does not give it.</param>
/// <param name="Mechanism">The mechanism for which Table 1 of the study names it as an example; null for all others.</param>
/// <param name="IssueArea">The matter; null if it has several.</param>
/// <param name="Locator">The location in the study; null if it is not recorded.</param>
/// <param name="Source">The page or paper that proves the policy and its time.</param>
public sealed record Policy(
    string Id,
    string Title,
    string? TitleZh,
    UnitCode? Issuer,
    int From,
    int? To,
    DateOnly? Date,
    Mechanism? Mechanism,
    IssueArea? IssueArea,
    string? Locator,
    Source Source)
{
    /// <summary>The time of the policy, as exactly as it is known: its day, or else the year <see cref="From"/>.</summary>
    public PartialDate Time => Date is { } day ? new PartialDate(day.Year, day.Month, day.Day) : new PartialDate(From);

    /// <summary>
    /// Returns policies oldest first: by first year, within a year by day with unknown days last, then by id.
    /// </summary>
    public static IEnumerable<Policy> OldestFirst(IEnumerable<Policy> policies) => policies
        .OrderBy(policy => policy.From)
        .ThenBy(policy => policy.Date ?? DateOnly.MaxValue)
        .ThenBy(policy => policy.Id, StringComparer.Ordinal);
}
