using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Tallies;

/// <summary>Counts the cases of one group.</summary>
internal sealed class MeasureCounter
{
    private readonly HashSet<int> _counties = [];
    private readonly HashSet<long> _dyads = [];
    private int _cases;
    private int _withAmount;
    private decimal _amount;

    /// <summary>How many cases there are so far.</summary>
    public int Cases => _cases;

    public SummaryMeasures Measures => new(_cases, _counties.Count, _dyads.Count, _amount, _withAmount);

    /// <summary>Counts one more case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="counties">All counties among its parties.</param>
    /// <param name="own">Those of them that belong to the group.</param>
    public void Add(CaseFacts facts, IReadOnlyList<Place> counties, IReadOnlyList<Place> own)
    {
        _cases++;
        if (facts.AmountRmb is { } amount)
        {
            _withAmount++;
            _amount += amount;
        }

        foreach (var county in own)
        {
            _counties.Add(county.Index);
            foreach (var other in counties)
            {
                if (other != county)
                    _dyads.Add(Pair(county.Index, other.Index));
            }
        }
    }

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
