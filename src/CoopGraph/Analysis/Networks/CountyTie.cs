using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>Two counties of a network that share a case, with the facts that follow from their shared cases.</summary>
/// <param name="One">One of the counties.</param>
/// <param name="Other">The other county.</param>
/// <param name="Scope">The widest scope of the cases: how far apart the two counties were, each case judged on its own day.</param>
/// <param name="FirstYear">The year of the earliest case; null where no case has a year.</param>
/// <param name="LastYear">The year of the latest case; null where no case has a year.</param>
/// <param name="Mechanisms">The mechanisms of the cases, each once, in the order of <see cref="Mechanism"/>.</param>
/// <param name="CaseIds">The ids of the cases, sorted by code unit; at least one.</param>
/// <param name="HasSynthetic">Whether at least one of the cases is synthetic.</param>
public sealed record CountyTie(
    Place One,
    Place Other,
    SpatialScope Scope,
    int? FirstYear,
    int? LastYear,
    IReadOnlyList<Mechanism> Mechanisms,
    IReadOnlyList<string> CaseIds,
    bool HasSynthetic)
{
    /// <summary>The number of shared cases, 1 or more.</summary>
    public int CaseCount => CaseIds.Count;
}
