using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>Finds the ties between counties in one pass over the cases.</summary>
internal sealed class TieCollector
{
    private readonly Dictionary<(int, int), Found> _pairs = [];
    private readonly SortedDictionary<int, int> _casesOfYears = [];

    /// <summary>Collects the ties.</summary>
    /// <param name="cases">All gathered cases, sorted by id.</param>
    /// <param name="period">The period, which determines the cases that count.</param>
    public TieCollector(IReadOnlyList<CaseFacts> cases, NetworkPeriod period)
    {
        foreach (var facts in cases)
        {
            UnitStanding[] counties = [.. facts.Parties.Where(party => party.County is not null).DistinctBy(party => party.Place)];
            if (counties.Length > 1)
                Add(facts, counties, period.Admits(facts));
        }
    }

    /// <summary>The number of cases that make a tie.</summary>
    public int CaseCount { get; private set; }

    /// <summary>The ties, unordered.</summary>
    public IEnumerable<CountyTie> Ties => Admitted.Select(found => new CountyTie(
        found.One,
        found.Other,
        found.Scope,
        found.Years.Count == 0 ? null : found.Years.Min,
        found.Years.Count == 0 ? null : found.Years.Max,
        [.. found.Mechanisms],
        found.CaseIds,
        found.HasSynthetic));

    /// <summary>Returns the cases and ties that each year adds, ascending.</summary>
    public IEnumerable<NetworkYear> Years()
    {
        var ties = Admitted
            .SelectMany(found => found.Years, (found, year) => (Year: year, IsFirst: year == found.Earliest))
            .ToLookup(tie => tie.Year);
        return _casesOfYears.Select(cases => new NetworkYear(
            cases.Key, cases.Value, ties[cases.Key].Count(), ties[cases.Key].Count(tie => tie.IsFirst)));
    }

    private IEnumerable<Found> Admitted => _pairs.Values.Where(found => found.CaseIds.Count > 0);

    private void Add(CaseFacts facts, UnitStanding[] counties, bool isAdmitted)
    {
        if (isAdmitted)
        {
            CaseCount++;
            if (facts.Year is { } year)
                _casesOfYears[year] = _casesOfYears.GetValueOrDefault(year) + 1;
        }

        for (var one = 0; one < counties.Length; one++)
        {
            for (var other = one + 1; other < counties.Length; other++)
            {
                var scope = ScopeRules.ScopeOf(counties[one], counties[other]);
                PairOf(counties[one].Place, counties[other].Place).Add(facts, scope, isAdmitted);
            }
        }
    }

    private Found PairOf(Place one, Place other)
    {
        if (one.Index > other.Index)
            (one, other) = (other, one);
        if (!_pairs.TryGetValue((one.Index, other.Index), out var found))
            _pairs[(one.Index, other.Index)] = found = new Found(one, other);
        return found;
    }

    private sealed class Found(Place one, Place other)
    {
        public Place One => one;

        public Place Other => other;

        public SpatialScope Scope { get; private set; }

        public SortedSet<int> Years { get; } = [];

        public SortedSet<Mechanism> Mechanisms { get; } = [];

        public List<string> CaseIds { get; } = [];

        public bool HasSynthetic { get; private set; }

        // The earliest year of all gathered cases, including those that do not count.
        public int? Earliest { get; private set; }

        public void Add(CaseFacts facts, SpatialScope scope, bool isAdmitted)
        {
            if (facts.Year is { } year)
                Earliest = Math.Min(Earliest ?? year, year);
            if (!isAdmitted)
                return;
            Scope = CaseIds.Count == 0 || scope > Scope ? scope : Scope;
            CaseIds.Add(facts.CaseId);
            Mechanisms.Add(facts.Mechanism);
            HasSynthetic |= facts.Provenance == Provenance.Synthetic;
            if (facts.Year is { } known)
                Years.Add(known);
        }
    }
}
