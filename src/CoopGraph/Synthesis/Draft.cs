using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>What is settled of a case before its counties and its day are drawn.</summary>
/// <param name="Mechanism">How it comes about.</param>
/// <param name="IssueArea">What it is about.</param>
/// <param name="Scope">How far apart its two parties stand.</param>
/// <param name="First">The province of the first party: the one that gives, where one does.</param>
/// <param name="Second">The province of the second party; the same unless the scope is <see cref="SpatialScope.CrossProvince"/>.</param>
/// <param name="Year">Its year.</param>
internal sealed record Draft(
    Mechanism Mechanism, IssueArea IssueArea, SpatialScope Scope, UnitCode First = default, UnitCode Second = default, int Year = default)
{
    /// <summary>Whether it is one of the pairings of rich and poor counties that Anhui arranged.</summary>
    public bool IsAnhuiPairing =>
        Mechanism == Mechanism.Arranged && Scope != SpatialScope.CrossProvince && First == EightProvinces.Anhui;

    /// <summary>The draft in a province, or between two.</summary>
    public Draft In(UnitCode first, UnitCode second) => this with { First = first, Second = second };
}
