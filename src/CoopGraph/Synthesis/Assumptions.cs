using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Paper;
using static CoopGraph.Paper.PublishedFigures;
using static CoopGraph.Synthesis.ChosenFigures;

namespace CoopGraph.Synthesis;

/// <summary>
/// The basis of synthetic cases, in words, for their file's header and for readers. Sections, figures and notes are those of the paper.
/// </summary>
public static class Assumptions
{
    /// <summary>The figures that the paper prints and the cases meet, a sentence each with its section.</summary>
    public static IReadOnlyList<string> Published { get; } =
    [
        Text($"By mechanism: arranged {MechanismPercent[Mechanism.Arranged]} %, mandated {MechanismPercent[Mechanism.Mandated]} % (section 4 with Figure 5)."),
        Text($"Self-initiated cases are the remainder, {MechanismPercent[Mechanism.SelfInitiated]} %, which the paper's prose does not print."),
        Text($"{CrossPrefecturePercent} % of all cases cross prefectures, and {EconomicCrossPrefecturePercent} % of the economic ones (section 6)."),
        Text($"Every case has at least one party in {Names(_ => true)} (section 1)."),
        Text($"The years are {FirstYear} to {LastYear} (section 1)."),
        Text($"Shanxi has by far the fewest cases, {CasesOfShanxi} of {Cases} (section 5); a case between two provinces counts for both (note 7)."),
        Text(
            $"Anhui pairs {AnhuiPairings} rich counties with {AnhuiPairings} poor ones; the rich give {AnhuiYearlyAid / 1_000_000} million yuan ",
            $"a year each (section 4.1 with Figure 6 and note 9)."),
    ];

    /// <summary>The numbers that were chosen to agree with the paper's words, a sentence each with the section of the words.</summary>
    public static IReadOnlyList<string> InWords { get; } =
    [
        "Cases rise markedly from 2013 and dip in 2019 and 2020 (section 2 with Figure 2); that they peak in 2018 is chosen.",
        Text($"Poverty alleviation surges from {PovertySurge} (section 2 with Figure 3): weights by year {Weights(PovertyByYear)}."),
        Text($"Everything else by year: weights {Weights(OtherByYear)} (section 2 with Figure 2)."),
        Text($"Arranged cases are mostly on poverty (section 4.1): {Areas(Mechanism.Arranged)}."),
        Text($"Mandated cases are on environment, infrastructure and border security (section 4.2): {Areas(Mechanism.Mandated)}."),
        Text($"Self-initiated cases are mostly on the economy (section 4.3): {Areas(Mechanism.SelfInitiated)}."),
        "Poverty alleviation has its highest shares in Hubei and Guizhou, most of the cases of both being aid from the coast (section 2 with Figure 4).",
        Text($"{CrossProvincePercent(Mechanism.Arranged)} % of arranged cases cross provinces: aid on poverty, which {Names(Gives)} give (section 2 with Figure 4)."),
        Text($"{CrossProvincePercent(Mechanism.Mandated)} % of mandated cases cross a provincial border, for clean air and border security (section 4.2)."),
        "Their two counties touch, and one of them may lie outside the eight provinces (section 4.2, note 11); no other party does.",
        Text(
            $"Self-initiated cases cross prefectures most, mandated ones least (sections 6 and 7, note 11): cases stay within one with the ",
            $"weights {HomeWeight(Mechanism.SelfInitiated)} if self-initiated, {HomeWeight(Mechanism.Arranged)} if arranged, ",
            $"{HomeWeight(Mechanism.Mandated)} if mandated."),
        Text(
            $"Anhui's pairings are of {PovertySurge} or later, most from 2016 on (section 4.1; the campaign's years, section 2): weights by year ",
            $"{Weights(PairingsByYear)}."),
        Text($"{IdlePercentOfShanxi} % of Shanxi's counties never take part, and {IdlePercent} % of those of each other province (section 5)."),
        Text($"Anhui arranges nothing but its pairings, which are {AnhuiPairings} of {Cases} cases (section 4.1)."),
    ];

    /// <summary>The choices made where the paper has a picture or nothing, a sentence each.</summary>
    public static IReadOnlyList<string> Chosen { get; } =
    [
        .. ChosenProvinces.All.Select(province => Text(
            $"Of {Cases} cases, {province.Name} has {ChosenProvinces.AllOf(province)}: within it {province.AidWithin} arranged and ",
            $"{province.OtherWithin} others; with other provinces {province.AidGiven + province.AidReceived} arranged, ",
            $"{ChosenProvinces.OnBorders(province)} mandated, {province.Ventures} self-initiated.")),
        Text($"{CrossProvincePercent(Mechanism.SelfInitiated)} % of self-initiated cases cross provinces, on the economy and other matters."),
        "Every case has two parties, both of county level.",
        "A quarter each of the counties that take part is drawn with the weights 1, 2, 4 and 8; those outside the eight provinces with 1.",
        Text($"A county without a case so far is {NewcomerWeight} times as likely to be drawn."),
        "Who gives aid and who receives it is drawn, half of the counties each.",
        "Mandated cases on the environment within a province have an upstream and a downstream side; who is which is drawn.",
        Text($"In environment, infrastructure and security, a neighbour is {NeighbourWeight} times as likely to be the partner."),
        "Aid within a province is arranged by the province, aid between provinces by the central government.",
        Text($"{YearOnlyPercent} % of the dates are known to the year, {MonthOnlyPercent} % to the month, the rest to the day; all are of signing."),
        Text($"{AmountPercent} % of the other aid names an amount: 1 to {MostAidMillions} million yuan in all."),
        Text($"{AmountPercent} % of the cases with an upstream side name one: 1 to {MostCompensationMillions} million yuan a year."),
    ];

    /// <summary>All of them in lines, a dash before each sentence, each list under a heading.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        $"The paper: {Study.Citation}",
        "Figures that the paper prints, all met:",
        .. Published.Select(sentence => $"- {sentence}"),
        "Chosen to agree with the words of the paper's section:",
        .. InWords.Select(sentence => $"- {sentence}"),
        "Chosen, where the paper has a picture or nothing:",
        .. Chosen.Select(sentence => $"- {sentence}"),
    ];

    private static string Word(IssueArea area) => area switch
    {
        IssueArea.PovertyAlleviation => "poverty alleviation",
        IssueArea.Environment => "environment",
        IssueArea.Economy => "economy",
        IssueArea.Infrastructure => "infrastructure",
        IssueArea.Security => "security",
        _ => "other",
    };

    private static string Areas(Mechanism mechanism) =>
        string.Join(", ", Kinds.Where(kind => kind.Mechanism == mechanism).Select(kind => Text($"{Word(kind.IssueArea)} {kind.Percent} %")));

    private static string Names(Func<ProvinceFigures, bool> isNamed) =>
        string.Join(", ", ChosenProvinces.All.Where(isNamed).Select(province => province.Name));

    private static bool Gives(ProvinceFigures province) => province.AidGiven > 0;

    private static string Weights(IEnumerable<int> weights) => string.Join(' ', weights.Select(weight => Text($"{weight}")));

    private static string Text(params FormattableString[] parts) =>
        string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));
}
