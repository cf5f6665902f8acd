using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>Two counties of a network that share a case, and what these cases tell of the two.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other one.</param>
/// <param name="Scope">How far apart the two stood, each case judged on its own day; the widest.</param>
/// <param name="FirstYear">The year of the earliest case; null where none has one.</param>
/// <param name="LastYear">The year of the latest case; null where none has one.</param>
/// <param name="CaseIds">The ids of the cases, sorted by code unit; at least one.</param>
/// <param name="HasSynthetic">Whether one of the cases is synthetic.</param>
public sealed record CountyTie(
    Place One, Place Other, SpatialScope Scope, int? FirstYear, int? LastYear, IReadOnlyList<string> CaseIds, bool HasSynthetic)
{
    /// <summary>How many cases they share, 1 or more.</summary>
    public int CaseCount => CaseIds.Count;
}
