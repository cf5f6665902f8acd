using System.Runtime.InteropServices;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>The result of one pass over the cases.</summary>
internal sealed class Counted
{
    /// <summary>Counts the cases.</summary>
    /// <exception cref="InvalidQuestionException">There are more groups than can be counted (<see cref="GroupLimit"/>).</exception>
    public Counted(UnitMap map, IReadOnlyList<CaseFacts> cases, IReadOnlyList<SummaryDimension> groupBy)
    {
        using var counties = new Occurrences();
        using var dyads = new Occurrences();
        var total = new MeasureCounter(counties, dyads);
        var groups = new GroupTable(groupBy.Count, () => new MeasureCounter(counties, dyads));
        var keys = new GroupKeys(map, groupBy);
        var counted = new CountedCase();
        for (var i = 0; i < cases.Count; i++)
        {
            var facts = cases[i];
            counted.Read(facts);
            total.Add(counted, counted.AllParties);
            if (facts.Provenance == Provenance.Synthetic)
                SyntheticCases++;
            if (facts.AmountRmb is not null)
                NoteAmount(counted);
            if (groupBy is [])
                continue;
            var own = keys.Of(facts);
            if (own.Length > 1)
                CasesInSeveralGroups++;
            foreach (var group in own)
                groups.Of(group.Codes).Add(counted, CollectionsMarshal.AsSpan(group.Own));
            groups.NoteFirst(own);
            if (groups.Count > GroupLimit.MostGroups)
                throw GroupLimit.Refusal(map, cases, groupBy);
        }

        Total = total.Measure();
        Groups = groups.Measure(keys.Codes);
    }

    /// <summary>The measures of all cases.</summary>
    public SummaryMeasures Total { get; }

    /// <summary>The groups, in no order.</summary>
    public IReadOnlyList<CountedGroup> Groups { get; }

    public int SyntheticCases { get; private set; }

    public int CasesInSeveralGroups { get; private set; }

    /// <summary>The number of cases with one known amount for several donors or several recipients.</summary>
    public int CasesWithSharedAmount { get; private set; }

    public int CasesWithYearlyAmount { get; private set; }

    private void NoteAmount(CountedCase counted)
    {
        if (counted.Donors > 1 || counted.Recipients > 1)
            CasesWithSharedAmount++;
        if (counted.Facts.AmountPeriod == AmountPeriod.PerYear)
            CasesWithYearlyAmount++;
    }
}

/// <summary>A group that was counted.</summary>
/// <param name="Values">The values of the dimensions, as <see cref="GroupCodes.ValuesOf"/> returns them.</param>
/// <param name="Measures">The measures.</param>
/// <param name="CasesWithFirst">The number of cases with the first of these values, each counted once.</param>
internal sealed record CountedGroup(IReadOnlyList<object?> Values, SummaryMeasures Measures, int CasesWithFirst);
