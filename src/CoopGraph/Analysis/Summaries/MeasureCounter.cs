using CoopGraph.Cooperations;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Counts the cases of one group.</summary>
/// <param name="counties">The counties of all groups.</param>
/// <param name="dyads">The pairs of counties of all groups.</param>
internal sealed class MeasureCounter(Occurrences counties, Occurrences dyads)
{
    private int _counties;
    private int _dyads;
    private int _withAmount;
    private AmountSums _amounts = new(0, 0, 0);
    private AmountSums _yearly = new(0, 0, 0);

    /// <summary>The number of cases counted so far.</summary>
    public int Cases { get; private set; }

    /// <summary>Returns the measures of the cases counted so far.</summary>
    public SummaryMeasures Measure() => new(Cases, counties.CountDifferent(_counties), dyads.CountDifferent(_dyads), _withAmount, _amounts, _yearly);

    /// <summary>Counts one more case.</summary>
    /// <param name="counted">The case.</param>
    /// <param name="own">The positions of the case's parties that belong to the group, rising.</param>
    public void Add(CountedCase counted, ReadOnlySpan<int> own)
    {
        Cases++;
        if (counted.Facts.AmountRmb is { } amount)
        {
            _withAmount++;
            if (counted.Facts.AmountPeriod == AmountPeriod.PerYear)
                _yearly = Add(_yearly, amount, counted, own);
            else
                _amounts = Add(_amounts, amount, counted, own);
        }

        for (var i = 0; i < own.Length; i++)
        {
            var county = counted.CountyOf(own[i]);
            if (county == CountedCase.None)
                continue;
            counties.Add(ref _counties, county);
            AddDyads(counted, own, i);
        }
    }

    private void AddDyads(CountedCase counted, ReadOnlySpan<int> own, int at)
    {
        // The parties before it in the group have added their pairs with it.
        var next = 0;
        for (var party = 0; party < counted.PartyCount; party++)
        {
            var isBefore = next < at && own[next] == party;
            if (isBefore)
                next++;
            else if (counted.PairOf(own[at], party) is var pair && pair != CountedCase.None)
                dyads.Add(ref _dyads, pair);
        }
    }

    private static AmountSums Add(AmountSums sums, decimal amount, CountedCase counted, ReadOnlySpan<int> own) => new(
        sums.All + amount,
        sums.Given + ShareOf(amount, counted.CountOf(PartyRole.Donor, own), counted.Donors),
        sums.Received + ShareOf(amount, counted.CountOf(PartyRole.Recipient, own), counted.Recipients));

    // Most cases have one owner, or all of them in the group: dividing a decimal takes as long as the rest of the counting.
    private static decimal ShareOf(decimal amount, int owners, int all) => owners == 0 ? 0 : owners == all ? amount : amount * owners / all;
}
