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
    private decimal _amount;
    private decimal _given;
    private decimal _received;

    /// <summary>The number of cases counted so far.</summary>
    public int Cases => _cases;

    public SummaryMeasures Measures => new(_cases, _counties.Count, _dyads.Count, _amount, _withAmount, _given, _received);

    /// <summary>Counts one more case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="own">The positions of the case's parties that belong to the group.</param>
    public void Add(CaseFacts facts, IReadOnlyList<int> own)
    {
        _cases++;
        if (facts.AmountRmb is { } amount)
        {
            _withAmount++;
            _amount += amount;
            if (own.Any(party => facts.Roles[party] == PartyRole.Donor))
                _given += amount;
            if (own.Any(party => facts.Roles[party] == PartyRole.Recipient))
                _received += amount;
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

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
