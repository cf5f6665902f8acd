using CoopGraph.Analysis.Coverage;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>A cache of the coverage of the version that was asked for last. Its rows are the provinces times the years: some hundred.</summary>
internal sealed class CachedCoverage() : CachedCases<CountedCoverage>(2)
{
    /// <summary>Returns the rows of all provinces and years.</summary>
    public ValueTask<CountedCoverage> GetAsync(IGraphSnapshot graph, CancellationToken cancellation) => GetAsync(
        graph,
        null,
        null,
        cases => new CountedCoverage(CoverageTable.Count(graph.Map, cases), SyntheticDataRules.AreIn(cases)),
        cancellation);
}

/// <summary>The coverage of all cases.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="HasSynthetic">Whether one of the cases is synthetic.</param>
internal sealed record CountedCoverage(IReadOnlyList<CoverageRow> Rows, bool HasSynthetic);
