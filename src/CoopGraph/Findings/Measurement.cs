using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>A number measured on cases.</summary>
/// <param name="Value">The number; null where there is nothing to measure.</param>
/// <param name="CaseCount">The number of cases examined for it.</param>
internal readonly record struct Measurement(double? Value, int CaseCount)
{
    /// <summary>Measures a number on cases; null where there are no cases.</summary>
    public static Measurement Of(IReadOnlyCollection<CaseFacts> cases, Func<double?> value) => new(cases.Count == 0 ? null : value(), cases.Count);

    /// <summary>Measures the share of the cases for which a condition holds, 0 to 1; null where there are no cases.</summary>
    public static Measurement Share(IReadOnlyCollection<CaseFacts> cases, Func<CaseFacts, bool> holds) =>
        Of(cases, () => (double)cases.Count(holds) / cases.Count);
}
