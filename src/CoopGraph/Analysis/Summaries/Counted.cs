using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>The result of one pass over the cases.</summary>
internal sealed class Counted
{
    private readonly MeasureCounter _total = new();
    private readonly Dictionary<GroupKey, MeasureCounter> _groups = [];
    private readonly Dictionary<GroupKey, int> _casesOfFirst = [];
    private readonly bool _hasOneDimension;

    /// <summary>Counts the cases.</summary>
    /// <exception cref="InvalidQuestionException">There are more groups than can be counted (<see cref="GroupLimit"/>).</exception>
    public Counted(UnitMap map, IReadOnlyList<CaseFacts> cases, IReadOnlyList<SummaryDimension> groupBy)
    {
        _hasOneDimension = groupBy.Count == 1;
        var keys = new GroupKeys(map, groupBy);
        foreach (var facts in cases)
        {
            _total.Add(facts, GroupKeys.AllPartiesOf(facts));
            if (facts.Provenance == Provenance.Synthetic)
                SyntheticCases++;
            if (facts.AmountRmb is not null)
                NoteAmount(facts);
            if (groupBy is [])
                continue;
            var own = keys.Of(facts);
            if (own.Count > 1)
                CasesInSeveralGroups++;
            Add(facts, own);
            if (_groups.Count > GroupLimit.MostGroups)
                throw GroupLimit.Refusal(map, cases, groupBy);
        }
    }

    public SummaryMeasures Total => _total.Measures;

    public int SyntheticCases { get; private set; }

    public int CasesInSeveralGroups { get; private set; }

    /// <summary>The number of cases with one known amount for several donors or several recipients.</summary>
    public int CasesWithSharedAmount { get; private set; }

    public int CasesWithYearlyAmount { get; private set; }

    public IEnumerable<(GroupKey Key, SummaryMeasures Measures)> Groups => _groups.Select(group => (group.Key, group.Value.Measures));

    /// <summary>Returns the number of cases with the key's first value, each counted once.</summary>
    public int CasesWithFirstOf(GroupKey key) => _hasOneDimension ? _groups[key].Cases : _casesOfFirst[key.First];

    private void NoteAmount(CaseFacts facts)
    {
        if (facts.Roles.Count(role => role == PartyRole.Donor) > 1 || facts.Roles.Count(role => role == PartyRole.Recipient) > 1)
            CasesWithSharedAmount++;
        if (facts.AmountPeriod == AmountPeriod.PerYear)
            CasesWithYearlyAmount++;
    }

    private void Add(CaseFacts facts, IReadOnlyList<(GroupKey Key, IReadOnlyList<int> Own)> groups)
    {
        foreach (var (key, own) in groups)
        {
            if (!_groups.TryGetValue(key, out var counter))
                _groups[key] = counter = new MeasureCounter();
            counter.Add(facts, own);
        }

        // A key of one dimension is its own first value, and a case has it once.
        if (_hasOneDimension)
            return;
        foreach (var first in groups.Select(group => group.Key.First).Distinct())
            _casesOfFirst[first] = _casesOfFirst.GetValueOrDefault(first) + 1;
    }
}
