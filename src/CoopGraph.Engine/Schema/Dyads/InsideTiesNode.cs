using CoopGraph.Analysis.Dyads;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A cache of the ties inside prefectures that were requested last.</summary>
internal sealed class CachedInsideTies() : CachedCases<(InsideTies Ties, bool HasSynthetic)>(16)
{
    /// <summary>Returns the ties of the cases that a filter admits, inside the prefectures of a day.</summary>
    public ValueTask<(InsideTies Ties, bool HasSynthetic)> GetAsync(
        IGraphSnapshot graph, Predicate? where, DateOnly day, CancellationToken cancellation) => GetAsync(
        graph, where, day, cases => (InsideTies.Of(graph.Map, cases, day), SyntheticDataRules.AreIn(cases)), cancellation);
}

/// <summary>The ties inside prefectures: between counties that are rivals on the day.</summary>
[Name("InsideTies")]
public sealed class InsideTiesNode
{
    private readonly InsideTies _ties;

    internal InsideTiesNode(IGraphSnapshot graph, InsideTies ties, DateOnly? asOf, IReadOnlyList<Warning> warnings)
    {
        _ties = ties;
        Warnings = warnings;
        Prefectures = [.. ties.Prefectures.Select(one => new PrefectureTiesNode(graph, one, asOf))];
    }

    /// <summary>Every prefecture with two counties or more on the day, by code.</summary>
    [ListSize(350)]
    public IReadOnlyList<PrefectureTiesNode> Prefectures { get; }

    /// <summary>
    /// Spearman's rank correlation, over these prefectures, between the number of rivals that a county has and the share of its prefecture's
    /// pairs that share a case, -1 to 1; equal values have the mean of their ranks. Null if no pair or every pair shares a case.
    /// </summary>
    public double? RankCorrelation => _ties.RankCorrelation;

    /// <summary>
    /// The warnings about these numbers; empty if there are none. They are also in `extensions.warnings`, which some clients do not hand on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }
}

/// <summary>The pairs of counties in one prefecture.</summary>
[Name("PrefectureTies")]
public sealed class PrefectureTiesNode
{
    private readonly PrefectureTies _ties;

    internal PrefectureTiesNode(IGraphSnapshot graph, PrefectureTies ties, DateOnly? asOf)
    {
        _ties = ties;
        Prefecture = (Prefecture)UnitNodes.Of(graph, ties.Prefecture, asOf);
    }

    /// <summary>The prefecture.</summary>
    public Prefecture Prefecture { get; }

    /// <summary>The number of rivals of each of its counties: the other counties directly in it on the day.</summary>
    public int RivalCount => _ties.CountyCount - 1;

    /// <summary>The number of pairs of its counties.</summary>
    public int PairCount => _ties.PairCount;

    /// <summary>The number of these pairs that share a case, of whatever day.</summary>
    public int TiedPairCount => _ties.TiedPairCount;

    /// <summary>The share of these pairs that share a case, 0 to 1.</summary>
    public double TiedShare => _ties.TiedShare;
}
