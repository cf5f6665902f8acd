using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>A group of a summary, counted by going through all cases once more for every figure.</summary>
/// <param name="Key">One value for each dimension; places represent units.</param>
/// <param name="CaseCount">The number of cases.</param>
/// <param name="CountyCount">The number of counties: the group's own if the key contains units.</param>
/// <param name="DyadCount">The number of pairs of counties in a case, at least one of them such a county.</param>
/// <param name="Amount">The known yuan that are not yearly.</param>
/// <param name="AmountCaseCount">The number of cases with an amount.</param>
/// <param name="Given">The shares of the group's own donors in these yuan; all donors of a case have equal shares.</param>
/// <param name="Received">The shares of the group's own recipients in these yuan.</param>
/// <param name="Yearly">The known yuan a year.</param>
/// <param name="YearlyGiven">The shares of the group's own donors in the yearly yuan.</param>
/// <param name="YearlyReceived">The shares of the group's own recipients in the yearly yuan.</param>
internal sealed record NaiveGroup(
    IReadOnlyList<object?> Key, int CaseCount, int CountyCount, int DyadCount, decimal Amount, int AmountCaseCount, decimal Given, decimal Received,
    decimal Yearly, decimal YearlyGiven, decimal YearlyReceived);

/// <summary>The provinces of a donor and a recipient of one case.</summary>
internal sealed record NaiveTransfer(NaivePlace From, NaivePlace To);

/// <summary>Counts by the rules as they are written.</summary>
internal sealed class NaiveSummary(NaiveMap map, IReadOnlyList<NaiveCase> cases, IReadOnlyList<SummaryDimension> groupBy)
{
    private readonly bool _speaksOfUnits = groupBy.Any(dimension => dimension is SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County
        or SummaryDimension.Region or SummaryDimension.Transfer or SummaryDimension.CityRegion);

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
            (one, party) => !_speaksOfUnits || KeysOf(one, party).Any(key.SequenceEqual)));
    }

    /// <summary>Counts the cases with a key that begins with the value.</summary>
    public int CasesThatBeginWith(object? value) => cases.Count(one => KeysOf(one).Any(key => Equals(key[0], value)));

    private IEnumerable<IReadOnlyList<object?>> KeysOf(NaiveCase one)
    {
        IReadOnlyList<object?>[] all = [.. one.Parties.SelectMany(party => KeysOf(one, party))];
        // A key that another one repeats with something more adds nothing.
        return all.Where(key => !all.Any(other => !other.SequenceEqual(key) && key.Zip(other).All(pair => pair.First is null || pair.First.Equals(pair.Second))));
    }

    // One key for each transfer in which the party has a part and each of its regions; one without where it has none.
    private IEnumerable<IReadOnlyList<object?>> KeysOf(NaiveCase one, NaiveParty party)
    {
        NaiveTransfer?[] transfers = [.. groupBy.Contains(SummaryDimension.Transfer) ? TransfersOf(one, party).Distinct() : []];
        CityRegion?[] regions = [.. groupBy.Contains(SummaryDimension.CityRegion) ? map.RegionsOf(party.Unit) : []];
        return
            from transfer in transfers is [] ? [null] : transfers
            from region in regions is [] ? [null] : regions
            select KeyOf(one, party, transfer, region);
    }

    private IEnumerable<NaiveTransfer> TransfersOf(NaiveCase one, NaiveParty party) =>
        from donor in one.Parties
        from recipient in one.Parties
        where donor.Role == PartyRole.Donor && recipient.Role == PartyRole.Recipient && (donor == party || recipient == party)
        let @from = map.Above(donor.Unit, AdministrativeLevel.Province)
        let to = map.Above(recipient.Unit, AdministrativeLevel.Province)
        where @from is not null && to is not null
        select new NaiveTransfer(@from, to);

    private IReadOnlyList<object?> KeyOf(NaiveCase one, NaiveParty party, NaiveTransfer? transfer, CityRegion? region) => [.. groupBy.Select(dimension => (object?)(dimension switch
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
        SummaryDimension.ArrangerLevel => one.Arranger?.Place.On(one.Day).Unit.Level,
        SummaryDimension.Confidence => one.Row.Source.Confidence,
        SummaryDimension.DateBasis => one.Row.DateBasis,
        SummaryDimension.PartyCount => one.Row.Parties.Count,
        SummaryDimension.Region => NaiveRegions.Of(party.Unit.Unit),
        SummaryDimension.Transfer => transfer,
        SummaryDimension.CityRegion => region,
        SummaryDimension.PovertyPair => PairOf(one),
        _ => one.Parties.Any(first => one.Parties.Any(second => map.AreAdjacent(first.Place, second.Place))),
    }))];

    private PovertyPair? PairOf(NaiveCase one)
    {
        if (one.Year is null or < 2012 || one.Parties.Any(party => !IsCounty(party)))
            return null;
        var poor = one.Parties.Count(party => map.IsPoor(party.Unit));
        return poor == 0 ? PovertyPair.None : poor < one.Parties.Count ? PovertyPair.One : PovertyPair.Both;
    }

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
            Sum(isYearly: false, _ => 1),
            of.Count(one => one.Row.Amount is not null),
            Sum(isYearly: false, one => ShareOf(one, PartyRole.Donor)),
            Sum(isYearly: false, one => ShareOf(one, PartyRole.Recipient)),
            Sum(isYearly: true, _ => 1),
            Sum(isYearly: true, one => ShareOf(one, PartyRole.Donor)),
            Sum(isYearly: true, one => ShareOf(one, PartyRole.Recipient)));

        decimal Sum(bool isYearly, Func<NaiveCase, decimal> share) => of
            .Where(one => one.Row.Amount is not null && (one.Row.Amount.Period == AmountPeriod.PerYear) == isYearly)
            .Sum(one => one.Row.Amount!.Rmb * share(one));

        decimal ShareOf(NaiveCase one, PartyRole role)
        {
            NaiveParty[] all = [.. one.Parties.Where(party => party.Role == role)];
            return all is [] ? 0 : (decimal)all.Count(party => isOwn(one, party)) / all.Length;
        }
    }

    private static bool IsCounty(NaiveParty party) => party.Unit.Unit.Level == AdministrativeLevel.County;
}
