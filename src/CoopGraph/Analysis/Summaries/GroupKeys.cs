using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Assigns cases to groups. Province, prefecture and county go together party by party: a county is combined with its own prefecture and
/// province, never with another party's. A party makes no group where another party's key contains all its known values, and more. For
/// example, where a county of a province and the province itself sign, the county's group is enough.
/// </summary>
/// <param name="groupBy">The dimensions.</param>
internal sealed class GroupKeys(IReadOnlyList<SummaryDimension> groupBy)
{
    private static readonly int[] BothParties = [0, 1];
    private readonly bool _isOfParties = groupBy.Any(dimension => dimension.IsOfParties());

    /// <summary>Returns the positions of all parties of a case.</summary>
    public static IReadOnlyList<int> AllPartiesOf(CaseFacts facts) =>
        facts.Parties.Count == 2 ? BothParties : [.. Enumerable.Range(0, facts.Parties.Count)];

    /// <summary>Returns the groups of a case, each once, with the positions of the parties that belong to the group.</summary>
    /// <param name="facts">The case.</param>
    public IReadOnlyList<(GroupKey Key, IReadOnlyList<int> Own)> Of(CaseFacts facts)
    {
        if (!_isOfParties)
            return [(KeyOf(facts, null), AllPartiesOf(facts))];
        var found = new List<(GroupKey Key, List<int> Own)>(facts.Parties.Count);
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            var key = KeyOf(facts, facts.Parties[party]);
            var at = found.FindIndex(group => group.Key.Equals(key));
            if (at < 0)
                found.Add((key, []));
            found[at < 0 ? ^1 : at].Own.Add(party);
        }

        return [.. found.Where(group => !found.Exists(other => group.Key.IsToldBy(other.Key))).Select(group => (group.Key, (IReadOnlyList<int>)group.Own))];
    }

    private GroupKey KeyOf(CaseFacts facts, UnitStanding? party)
    {
        var values = new object?[groupBy.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = ValueOf(groupBy[i], facts, party);
        return new GroupKey(values);
    }

    private static object? ValueOf(SummaryDimension dimension, CaseFacts facts, UnitStanding? party) => dimension switch
    {
        SummaryDimension.Year => facts.Year,
        SummaryDimension.Mechanism => facts.Mechanism,
        SummaryDimension.IssueArea => facts.IssueArea,
        SummaryDimension.Province => party?.Province,
        SummaryDimension.Prefecture => party?.Prefecture,
        SummaryDimension.County => party?.County,
        SummaryDimension.Scope => facts.Scope,
        SummaryDimension.Level => facts.Level,
        SummaryDimension.Provenance => facts.Provenance,
        SummaryDimension.ArrangedBy => facts.ArrangedBy,
        SummaryDimension.Adjacency => facts.Adjacent,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };
}
