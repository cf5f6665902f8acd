using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>A group of a summary, counted by going through all cases once more for every figure.</summary>
/// <param name="Key">One value for each dimension; places represent units.</param>
/// <param name="CaseCount">The number of cases.</param>
/// <param name="CountyCount">The number of counties: the group's own if the key contains units.</param>
/// <param name="DyadCount">The number of pairs of counties in a case, at least one of them such a county.</param>
/// <param name="Amount">The known yuan.</param>
/// <param name="AmountCaseCount">The number of cases with an amount.</param>
/// <param name="Given">The known yuan of the cases in which one of the group's own gives.</param>
/// <param name="Received">The known yuan of the cases in which one of the group's own receives.</param>
internal sealed record NaiveGroup(
    IReadOnlyList<object?> Key, int CaseCount, int CountyCount, int DyadCount, decimal Amount, int AmountCaseCount, decimal Given, decimal Received);

/// <summary>Counts by the rules as they are written.</summary>
internal sealed class NaiveSummary(NaiveMap map, IReadOnlyList<NaiveCase> cases, IReadOnlyList<SummaryDimension> groupBy)
{
    private readonly bool _speaksOfUnits = groupBy.Any(dimension => dimension is SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County);

    public NaiveGroup Total => Count([], cases, (_, _) => true);

    /// <summary>Returns all groups, in no order.</summary>
    public IEnumerable<NaiveGroup> Groups()
    {
        var found = new List<IReadOnlyList<object?>>();
        foreach (var key in groupBy.Count == 0 ? [] : cases.SelectMany(KeysOf))
        {
            if (!found.Exists(key.SequenceEqual))
                found.Add(key);
        }

        return found.Select(key => Count(
            key,
            [.. cases.Where(one => KeysOf(one).Any(key.SequenceEqual))],
            (one, party) => !_speaksOfUnits || KeyOf(one, party).SequenceEqual(key)));
    }

    /// <summary>Counts the cases with a key that begins with the value.</summary>
    public int CasesThatBeginWith(object? value) => cases.Count(one => KeysOf(one).Any(key => Equals(key[0], value)));

    private IEnumerable<IReadOnlyList<object?>> KeysOf(NaiveCase one)
    {
        IReadOnlyList<object?>[] all = [.. one.Parties.Select(party => KeyOf(one, party))];
        // A key that another one repeats with something more adds nothing.
        return all.Where(key => !all.Any(other => !other.SequenceEqual(key) && key.Zip(other).All(pair => pair.First is null || pair.First.Equals(pair.Second))));
    }

    private IReadOnlyList<object?> KeyOf(NaiveCase one, NaiveParty party) => [.. groupBy.Select(dimension => (object?)(dimension switch
    {
        SummaryDimension.Year => one.Year,
        SummaryDimension.Mechanism => one.Row.Mechanism,
        SummaryDimension.IssueArea => one.Row.IssueArea,
        SummaryDimension.Province => map.Above(party.Unit, AdministrativeLevel.Province),
        SummaryDimension.Prefecture => map.Above(party.Unit, AdministrativeLevel.Prefecture),
        SummaryDimension.County => IsCounty(party) ? party.Place : null,
        SummaryDimension.Scope => one.Scope,
        SummaryDimension.Level => one.Level,
        SummaryDimension.Provenance => one.Row.Provenance,
        SummaryDimension.ArrangedBy => one.Arranger?.Place,
        _ => one.Parties.Any(first => one.Parties.Any(second => map.AreAdjacent(first.Place, second.Place))),
    }))];

    private static NaiveGroup Count(IReadOnlyList<object?> key, IReadOnlyList<NaiveCase> of, Func<NaiveCase, NaiveParty, bool> isOwn)
    {
        var pairs =
            from one in of
            from first in one.Parties
            from second in one.Parties
            where first != second && IsCounty(first) && IsCounty(second) && (isOwn(one, first) || isOwn(one, second))
            select (first.Place, second.Place);
        return new NaiveGroup(
            key,
            of.Count,
            of.SelectMany(one => one.Parties.Where(party => IsCounty(party) && isOwn(one, party))).Select(party => party.Place).Distinct().Count(),
            pairs.Distinct().Count() / 2,
            of.Sum(one => one.Row.Amount?.Rmb ?? 0),
            of.Count(one => one.Row.Amount is not null),
            AmountAs(PartyRole.Donor),
            AmountAs(PartyRole.Recipient));

        decimal AmountAs(PartyRole role) =>
            of.Where(one => one.Parties.Any(party => party.Role == role && isOwn(one, party))).Sum(one => one.Row.Amount?.Rmb ?? 0);
    }

    private static bool IsCounty(NaiveParty party) => party.Unit.Unit.Level == AdministrativeLevel.County;
}
