using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>The draft of a case, before its counties and its day are drawn.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="IssueArea">The issue area.</param>
/// <param name="Scope">The scope: how far apart the two parties are.</param>
/// <param name="First">The province of the first party: the one that gives, where one gives.</param>
/// <param name="Second">
/// The province of the second party; the same unless the scope is <see cref="SpatialScope.CrossProvince"/>. Null: any province outside the
/// eight.
/// </param>
/// <param name="Year">The year.</param>
internal sealed record Draft(
    Mechanism Mechanism, IssueArea IssueArea, SpatialScope Scope, UnitCode First = default, UnitCode? Second = null, int Year = default)
{
    /// <summary>Whether it is one of the pairings of rich and poor counties that Anhui arranged.</summary>
    public bool IsAnhuiPairing =>
        Mechanism == Mechanism.Arranged && Scope != SpatialScope.CrossProvince && First == EightProvinces.Anhui;

    /// <summary>Whether it is a mandated case across a provincial border, which only counties that touch can have.</summary>
    public bool IsOnBorder => Mechanism == Mechanism.Mandated && Scope == SpatialScope.CrossProvince;

    /// <summary>Whether it is a mandated case on a river within a province, with an upstream and a downstream side.</summary>
    public bool IsWaterMandate => Mechanism == Mechanism.Mandated && IssueArea == IssueArea.Environment && !IsOnBorder;

    /// <summary>Returns the draft in a province, or between two.</summary>
    public Draft In(UnitCode first, UnitCode? second) => this with { First = first, Second = second };
}
