using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>A number that was taken on cases.</summary>
/// <param name="Value">The number; null where there is nothing to take it on.</param>
/// <param name="CaseCount">How many cases were looked at for it.</param>
internal readonly record struct Measurement(double? Value, int CaseCount)
{
    /// <summary>Takes a number on cases; null of none.</summary>
    public static Measurement Of(IReadOnlyCollection<CaseFacts> cases, Func<double?> value) => new(cases.Count == 0 ? null : value(), cases.Count);

    /// <summary>The share of the cases for which something holds, 0 to 1; null of none.</summary>
    public static Measurement Share(IReadOnlyCollection<CaseFacts> cases, Func<CaseFacts, bool> holds) =>
        Of(cases, () => (double)cases.Count(holds) / cases.Count);
}
