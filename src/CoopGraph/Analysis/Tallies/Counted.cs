using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Tallies;

/// <summary>What one pass over the cases found.</summary>
internal sealed class Counted
{
    private readonly MeasureCounter _total = new();
    private readonly Dictionary<GroupKey, MeasureCounter> _groups = [];
    private readonly Dictionary<GroupKey, int> _casesOfFirst = [];

    /// <summary>Counts.</summary>
    /// <exception cref="QuestionRefusedException">There are more groups than can be counted (<see cref="GroupLimit"/>).</exception>
    public Counted(IReadOnlyList<CaseFacts> cases, IReadOnlyList<SummaryDimension> groupBy)
    {
        var keys = new GroupKeys(groupBy);
        foreach (var facts in cases)
        {
            Place[] counties = [.. facts.Parties.Select(party => party.County).OfType<Place>()];
            _total.Add(facts, counties, counties);
            if (facts.Provenance == Provenance.Synthetic)
                SyntheticCases++;
            if (groupBy is [])
                continue;
            var own = keys.Of(facts, counties);
            if (own.Count > 1)
                CasesInSeveralGroups++;
            Add(facts, counties, own);
            if (_groups.Count > GroupLimit.MostGroups)
                throw GroupLimit.Refusal(cases, groupBy);
        }
    }

    public SummaryMeasures Total => _total.Measures;

    public int SyntheticCases { get; private set; }

    public int CasesInSeveralGroups { get; private set; }

    public IEnumerable<(GroupKey Key, SummaryMeasures Measures)> Groups => _groups.Select(group => (group.Key, group.Value.Measures));

    /// <summary>How many cases have the key's first value, each counted once.</summary>
    public int CasesWithFirstOf(GroupKey key) => _casesOfFirst[key.First];

    private void Add(CaseFacts facts, Place[] counties, IReadOnlyList<(GroupKey Key, IReadOnlyList<Place> Own)> groups)
    {
        foreach (var (key, own) in groups)
        {
            if (!_groups.TryGetValue(key, out var counter))
                _groups[key] = counter = new MeasureCounter();
            counter.Add(facts, counties, own);
        }

        foreach (var first in groups.Select(group => group.Key.First).Distinct())
            _casesOfFirst[first] = _casesOfFirst.GetValueOrDefault(first) + 1;
    }
}
