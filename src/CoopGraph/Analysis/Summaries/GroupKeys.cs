using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Assigns cases to groups. Province, prefecture and county go together party by party: a county is combined with its own prefecture and
/// province, never with another party's. A party makes no group where another party's key contains all its known values, and more. For
/// example, where a county of a province and the province itself sign, the county's group is enough. A party that gives to or receives from
/// several provinces belongs to a group for each.
/// </summary>
/// <param name="map">The map that the cases were gathered on.</param>
/// <param name="groupBy">The dimensions.</param>
internal sealed class GroupKeys(UnitMap map, IReadOnlyList<SummaryDimension> groupBy)
{
    private static readonly int[] BothParties = [0, 1];
    private static readonly TransferPair?[] NoTransfer = [null];
    private readonly bool _isOfParties = groupBy.Any(dimension => dimension.IsOfParties());
    private readonly bool _hasTransfers = groupBy.Contains(SummaryDimension.Transfer);

    /// <summary>Returns the positions of all parties of a case.</summary>
    public static IReadOnlyList<int> AllPartiesOf(CaseFacts facts) =>
        facts.Parties.Count == 2 ? BothParties : [.. Enumerable.Range(0, facts.Parties.Count)];

    /// <summary>Returns the groups of a case, each once, with the positions of the parties that belong to the group.</summary>
    /// <param name="facts">The case.</param>
    public IReadOnlyList<(GroupKey Key, IReadOnlyList<int> Own)> Of(CaseFacts facts)
    {
        if (!_isOfParties)
            return [(KeyOf(facts, null, null, null), AllPartiesOf(facts))];
        var found = new List<(GroupKey Key, List<int> Own)>(facts.Parties.Count);
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            foreach (var transfer in TransfersOf(facts, party))
            {
                foreach (var region in RegionsOf(facts, facts.Parties[party]))
                    Add(found, KeyOf(facts, facts.Parties[party], transfer, region), party);
            }
        }

        return [.. found.Where(group => !found.Exists(other => group.Key.IsToldBy(other.Key))).Select(group => (group.Key, (IReadOnlyList<int>)group.Own))];
    }

    // A party without a transfer has one key, with none in it.
    private IEnumerable<TransferPair?> TransfersOf(CaseFacts facts, int party) =>
        _hasTransfers ? TransferPair.Of(facts, party).Select(transfer => (TransferPair?)transfer).DefaultIfEmpty() : NoTransfer;

    private static void Add(List<(GroupKey Key, List<int> Own)> found, GroupKey key, int party)
    {
        var at = found.FindIndex(group => group.Key.Equals(key));
        if (at < 0)
            found.Add((key, []));
        found[at < 0 ? ^1 : at].Own.Add(party);
    }

    // A party can lie in several regions at once, so it has a key for each of them; one without a region where it lies in none.
    private IEnumerable<CityRegion?> RegionsOf(CaseFacts facts, UnitStanding party)
    {
        if (!groupBy.Contains(SummaryDimension.CityRegion))
            return [null];
        // A unit that ended before the case's day lies where it lay last.
        var unit = UnitOnDay.Nearest(party.Unit, facts.Day);
        return map.CityRegionsOf(unit).Where(region => region.Contains(unit.Day.Year)).DefaultIfEmpty();
    }

    private GroupKey KeyOf(CaseFacts facts, UnitStanding? party, TransferPair? transfer, CityRegion? region)
    {
        var values = new object?[groupBy.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = groupBy[i] switch
            {
                SummaryDimension.Transfer => transfer,
                SummaryDimension.CityRegion => region,
                _ => ValueOf(groupBy[i], facts, party),
            };
        }

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
        SummaryDimension.ArrangerLevel => facts.ArrangedBy?.On(facts.Day).Unit.Level,
        SummaryDimension.Confidence => facts.Confidence,
        SummaryDimension.DateBasis => facts.DateBasis,
        SummaryDimension.PartyCount => facts.Parties.Count,
        SummaryDimension.Region => party is null ? null : Regions.Of(party.Unit.Code),
        SummaryDimension.PovertyPair => PovertyPairs.Of(facts),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };
}
