using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>A number measured on cases.</summary>
/// <param name="Value">The number; null where there is nothing to measure.</param>
/// <param name="CaseCount">The number of cases examined for it.</param>
/// <param name="Proportion">The counts that the number is a share of; null for a number that is not the share of a whole.</param>
internal readonly record struct Measurement(double? Value, int CaseCount, Proportion? Proportion = null)
{
    /// <summary>Measures a number on cases; null where there are no cases.</summary>
    public static Measurement Of(IReadOnlyCollection<CaseFacts> cases, Func<double?> value) => new(cases.Count == 0 ? null : value(), cases.Count);

    /// <summary>Measures the share of the cases for which a condition holds, 0 to 1; null where there are no cases.</summary>
    public static Measurement Share(IEnumerable<CaseFacts> cases, Func<CaseFacts, bool> holds)
    {
        var (having, of) = (0, 0);
        foreach (var facts in cases)
        {
            of++;
            if (holds(facts))
                having++;
        }

        return Share(of, new Proportion(having, of));
    }

    /// <summary>Measures a share that cases give, of a whole that need not be cases; null where there are no cases.</summary>
    public static Measurement Share(int caseCount, Proportion proportion) =>
        caseCount == 0 ? new(null, 0) : new(proportion.Share, caseCount, proportion);
}
