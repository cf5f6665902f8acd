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
    /// <summary>The percentage of all cases that are between provinces.</summary>
    public const int CrossProvincePercent = 30;

    /// <summary>The percentage of the counties of each province that never take part.</summary>
    public const int IdlePercent = 25;

    /// <summary>
    /// The factor by which a neighbour is likelier than another county where the matter is a river, a road or public order.
    /// </summary>
    public const int NeighbourWeight = 20;

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

    /// <summary>The weights of the years 2009 to 2020 for everything else.</summary>
    public static IReadOnlyList<int> OtherByYear { get; } = [3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 10, 9];

    /// <summary>
    /// The weights of the provinces. Of 1,126 cases, 788 within one province and 338 between two, they are the numbers of cases. Shanxi's
    /// 25 and 8 are the published 33; the rest is chosen. Provinces that give (<c>IsRich</c>) come first.
    /// </summary>
    public static IReadOnlyList<(UnitCode Province, string Name, int Within, int Between, bool IsRich)> ByProvince { get; } =
    [
        (EightProvinces.Guangdong, nameof(EightProvinces.Guangdong), 170, 130, true),
        (EightProvinces.Zhejiang, nameof(EightProvinces.Zhejiang), 140, 150, true),
        (EightProvinces.Shandong, nameof(EightProvinces.Shandong), 125, 90, true),
        (EightProvinces.Hubei, nameof(EightProvinces.Hubei), 125, 80, false),
        (EightProvinces.Guizhou, nameof(EightProvinces.Guizhou), 95, 150, false),
        (EightProvinces.Anhui, nameof(EightProvinces.Anhui), 60, 40, false),
        (EightProvinces.Jilin, nameof(EightProvinces.Jilin), 48, 28, false),
        (EightProvinces.Shanxi, nameof(EightProvinces.Shanxi), 25, 8, false),
    ];

    /// <summary>
    /// Returns the relative likelihood that a case outside the economy stays within a prefecture. It is half as much again where the case
    /// is a matter of neighbours.
    /// </summary>
    public static int HomeWeight(IssueArea area) => ConcernsNeighbours(area) ? 3 : 2;

    /// <summary>
    /// Returns whether cases of a kind are also made between provinces. Matters of neighbours are not: the only
    /// borders between two of the eight provinces are those of Anhui with Shandong, Zhejiang and Hubei.
    /// </summary>
    public static bool MayCrossProvinces(Mechanism mechanism, IssueArea area) =>
        mechanism == Mechanism.Arranged || (mechanism == Mechanism.SelfInitiated && !ConcernsNeighbours(area));

    /// <summary>Returns whether the matter is one of neighbours.</summary>
    public static bool ConcernsNeighbours(IssueArea area) => area is IssueArea.Environment or IssueArea.Infrastructure or IssueArea.Security;
}
