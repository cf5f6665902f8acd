using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// The figures for what the paper shows only in pictures (Figures 2 to 4 and 8) or in words, as numbers chosen to resemble it. They are
/// assumptions, not findings; <see cref="Assumptions"/> says so in words.
/// </summary>
internal static class ChosenFigures
{
    /// <summary>The percentage of Shanxi's counties that never take part.</summary>
    public const int IdlePercentOfShanxi = 60;

    /// <summary>The percentage of the counties of each other province that never take part.</summary>
    public const int IdlePercent = 5;

    /// <summary>
    /// The factor by which a neighbour is likelier than another county where the matter is a river, a road or public order.
    /// </summary>
    public const int NeighbourWeight = 20;

    /// <summary>The factor by which a county without a case so far is likelier than one that has a case.</summary>
    public const int NewcomerWeight = 10;

    /// <summary>The percentage of all dates that are known to the year only.</summary>
    public const int YearOnlyPercent = 30;

    /// <summary>The percentage of all dates that are known to the month.</summary>
    public const int MonthOnlyPercent = 30;

    /// <summary>The percentage of cases that name an amount, of aid outside Anhui's scheme and of compensation for clean water.</summary>
    public const int AmountPercent = 50;

    /// <summary>The largest aid, in millions of yuan in total; the smallest is 1.</summary>
    public const int MostAidMillions = 30;

    /// <summary>The largest compensation, in millions of yuan a year; the smallest is 1.</summary>
    public const int MostCompensationMillions = 20;

    /// <summary>The kinds of cases: mechanism, issue area and weight. The weights within a mechanism add up to 100.</summary>
    public static IReadOnlyList<(Mechanism Mechanism, IssueArea IssueArea, int Percent)> Kinds { get; } =
    [
        (Mechanism.Arranged, IssueArea.PovertyAlleviation, 90),
        (Mechanism.Arranged, IssueArea.Economy, 6),
        (Mechanism.Arranged, IssueArea.Other, 4),
        (Mechanism.Mandated, IssueArea.Environment, 45),
        (Mechanism.Mandated, IssueArea.Infrastructure, 30),
        (Mechanism.Mandated, IssueArea.Security, 25),
        (Mechanism.SelfInitiated, IssueArea.Economy, 75),
        (Mechanism.SelfInitiated, IssueArea.Infrastructure, 10),
        (Mechanism.SelfInitiated, IssueArea.Environment, 6),
        (Mechanism.SelfInitiated, IssueArea.Security, 3),
        (Mechanism.SelfInitiated, IssueArea.Other, 6),
    ];

    /// <summary>The weights of the years 2009 to 2020 for poverty alleviation.</summary>
    public static IReadOnlyList<int> PovertyByYear { get; } = [1, 1, 1, 2, 8, 9, 10, 14, 16, 17, 13, 12];

    /// <summary>
    /// The weights of the years 2009 to 2020 for the pairings of Anhui, which are a part of poverty alleviation: none before 2013, and four
    /// in five from 2016 on.
    /// </summary>
    public static IReadOnlyList<int> PairingsByYear { get; } = [0, 0, 0, 0, 1, 1, 2, 4, 5, 4, 2, 1];

    /// <summary>The weights of the years 2009 to 2020 for everything else.</summary>
    public static IReadOnlyList<int> OtherByYear { get; } = [3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 10, 9];

    /// <summary>Returns the percentage of a mechanism's cases that are between provinces.</summary>
    public static int CrossProvincePercent(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Arranged => 40,
        Mechanism.Mandated => 20,
        _ => 25,
    };

    /// <summary>
    /// Returns the relative likelihood that a case stays within a prefecture: the least for those who choose their partner freely, the
    /// greatest where the partner follows from the matter.
    /// </summary>
    public static int HomeWeight(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Arranged => 2,
        Mechanism.Mandated => 7,
        _ => 1,
    };

    /// <summary>
    /// Returns whether cases of a kind are also made between provinces: aid against poverty, mandates for clean air and border security,
    /// and self-initiated cases on anything but a matter of neighbours.
    /// </summary>
    public static bool MayCrossProvinces(Mechanism mechanism, IssueArea area) => mechanism switch
    {
        Mechanism.Arranged => area == IssueArea.PovertyAlleviation,
        Mechanism.Mandated => area is IssueArea.Environment or IssueArea.Security,
        _ => !ConcernsNeighbours(area),
    };

    /// <summary>Returns the percentage of a province's counties that never take part.</summary>
    public static int IdlePercentOf(UnitCode province) => province == EightProvinces.Shanxi ? IdlePercentOfShanxi : IdlePercent;

    /// <summary>Returns whether the matter is one of neighbours.</summary>
    public static bool ConcernsNeighbours(IssueArea area) => area is IssueArea.Environment or IssueArea.Infrastructure or IssueArea.Security;
}
