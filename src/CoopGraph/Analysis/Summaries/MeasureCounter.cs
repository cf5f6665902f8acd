using System.Runtime.InteropServices;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Counts the cases of one group.</summary>
internal sealed class MeasureCounter
{
    private readonly HashSet<int> _counties = [];
    // Pairs can repeat; they are sorted to count them. With many cases, that takes a fraction of the time of a set that grows with them.
    private readonly List<long> _dyads = [];
    private int _cases;
    private int _withAmount;
    private AmountSums _amounts = new(0, 0, 0);
    private AmountSums _yearly = new(0, 0, 0);

    /// <summary>The number of cases counted so far.</summary>
    public int Cases => _cases;

    public SummaryMeasures Measures => new(_cases, _counties.Count, CountDyads(), _withAmount, _amounts, _yearly);

    /// <summary>Counts one more case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="own">The positions of the case's parties that belong to the group, rising.</param>
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

        for (var i = 0; i < own.Count; i++)
        {
            if (facts.Parties[own[i]].County is { } county)
            {
                _counties.Add(county.Index);
                AddDyads(facts, own, i, county);
            }
        }
    }

    private void AddDyads(CaseFacts facts, IReadOnlyList<int> own, int at, Place county)
    {
        // The parties before it in the group have added their pairs with it.
        var next = 0;
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            var isBefore = next < at && own[next] == party;
            if (isBefore)
                next++;
            else if (facts.Parties[party].County is { } other && other != county)
                _dyads.Add(Pair(county.Index, other.Index));
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

    private int CountDyads()
    {
        var sorted = CollectionsMarshal.AsSpan(_dyads);
        sorted.Sort();
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                count++;
        }

        return count;
    }

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
