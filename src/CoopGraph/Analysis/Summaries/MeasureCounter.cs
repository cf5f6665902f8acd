using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Counts the cases of one group.</summary>
internal sealed class MeasureCounter
{
    private readonly HashSet<int> _counties = [];
    private readonly HashSet<long> _dyads = [];
    private int _cases;
    private int _withAmount;
    private AmountSums _amounts = new(0, 0, 0);
    private AmountSums _yearly = new(0, 0, 0);

    /// <summary>The number of cases counted so far.</summary>
    public int Cases => _cases;

    public SummaryMeasures Measures => new(_cases, _counties.Count, _dyads.Count, _withAmount, _amounts, _yearly);

    /// <summary>Counts one more case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="own">The positions of the case's parties that belong to the group.</param>
    public void Add(CaseFacts facts, IReadOnlyList<int> own)
    {
        _cases++;
        if (facts.AmountRmb is { } amount)
        {
            _withAmount++;
            if (facts.AmountPeriod == AmountPeriod.PerYear)
                _yearly = Add(_yearly, amount, facts, own);
            else
                _amounts = Add(_amounts, amount, facts, own);
        }

        foreach (var county in own.Select(party => facts.Parties[party].County).OfType<Place>())
        {
            _counties.Add(county.Index);
            foreach (var party in facts.Parties)
            {
                if (party.County is { } other && other != county)
                    _dyads.Add(Pair(county.Index, other.Index));
            }
        }
    }

    private static AmountSums Add(AmountSums sums, decimal amount, CaseFacts facts, IReadOnlyList<int> own) => new(
        sums.All + amount,
        sums.Given + ShareOf(PartyRole.Donor, amount, facts, own),
        sums.Received + ShareOf(PartyRole.Recipient, amount, facts, own));

    private static decimal ShareOf(PartyRole role, decimal amount, CaseFacts facts, IReadOnlyList<int> own)
    {
        var owners = own.Count(party => facts.Roles[party] == role);
        return owners == 0 ? 0 : amount * owners / facts.Roles.Count(one => one == role);
    }

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
