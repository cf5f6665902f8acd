namespace CoopGraph.Benchmarks.Reports;

/// <summary>The rows of the measured table in memory.</summary>
/// <param name="Texts">The header and the rows as texts.</param>
/// <param name="Cases">The rows as objects.</param>
internal sealed record PlainRecords(IReadOnlyList<string[]> Texts, IReadOnlyList<PlainCase> Cases);
