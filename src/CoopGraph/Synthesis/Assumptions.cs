using System.Globalization;
using CoopGraph.Cooperations;

namespace CoopGraph.Synthesis;

/// <summary>What synthetic cases rest on, in words, for their file's header and for readers.</summary>
public static class Assumptions
{
    /// <summary>What the paper tells in numbers and words and the cases meet, a sentence each.</summary>
    public static IReadOnlyList<string> Published { get; } =
    [
        Text($"By mechanism: {Percents(PublishedFigures.MechanismPercent.Select(share => (Word(share.Key), share.Value)))}."),
        Text($"{PublishedFigures.CrossPrefecturePercent} % of all cases cross prefectures, and {PublishedFigures.EconomicCrossPrefecturePercent} % of the economic ones."),
        Text($"The counties are those of {string.Join(", ", ChosenFigures.ByProvince.Select(weights => weights.Name))}, and the years {PublishedFigures.FirstYear} to {PublishedFigures.LastYear}."),
        Text($"Cases rise from 2012 on and are a little fewer in 2019 and 2020; poverty alleviation surges from {PublishedFigures.PovertySurge}."),
        Text($"Shanxi has the fewest cases, {PublishedFigures.CasesOfShanxi} of {PublishedFigures.Cases}; a case between two provinces counts for both."),
        Text($"Anhui arranges {PublishedFigures.AnhuiPairings} of {PublishedFigures.Cases} cases: {PublishedFigures.AnhuiPairings} rich counties with {PublishedFigures.AnhuiPairings} poor ones, {PublishedFigures.AnhuiYearlyAid / 1_000_000} million yuan a year each."),
    ];

    /// <summary>What was chosen where the paper has a picture or nothing, a sentence each.</summary>
    public static IReadOnlyList<string> Chosen { get; } =
    [
        .. ChosenFigures.Kinds.GroupBy(kind => kind.Mechanism).Select(kinds =>
            Text($"What {Word(kinds.Key)} cases are about: {Percents(kinds.Select(kind => (Word(kind.IssueArea), kind.Percent)))}.")),
        Text($"Poverty alleviation by year, weights {Weights(ChosenFigures.PovertyByYear)}; everything else, weights {Weights(ChosenFigures.OtherByYear)}."),
        Text($"Cases by province, of {PublishedFigures.Cases}: {Provinces()}."),
        Text($"{ChosenFigures.CrossProvincePercent} % of all cases cross provinces: arranged ones, and self-initiated ones on the economy and other matters."),
        "No party lies outside the eight provinces.",
        "Outside the economy, environment, infrastructure and security stay within a prefecture half as often again as poverty alleviation and others.",
        "Every case has two parties, both of county level.",
        Text($"{ChosenFigures.IdlePercent} % of the counties of each province never take part; a quarter each of the others is drawn with the weights 1, 2, 4 and 8."),
        "Who gives and who receives aid is drawn, half of the counties each. Between provinces the east-coast ones give: Guangdong, Zhejiang and Shandong.",
        Text($"In environment, infrastructure and security, a neighbour is {ChosenFigures.NeighbourWeight} times as likely to be the partner."),
        "Aid within a province is arranged by the province, aid between provinces by the central government.",
        Text($"{ChosenFigures.YearOnlyPercent} % of the dates are known to the year, {ChosenFigures.MonthOnlyPercent} % to the month, the rest to the day; all are dates of signing."),
        Text($"Amounts are named by {ChosenFigures.AmountPercent} % of the other aid (1 to {ChosenFigures.MostAidMillions} million yuan in all) and of mandated care for the environment (1 to {ChosenFigures.MostCompensationMillions} million a year)."),
    ];

    private static string Word(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Arranged => "arranged",
        Mechanism.Mandated => "mandated",
        _ => "self-initiated",
    };

    private static string Word(IssueArea area) => area switch
    {
        IssueArea.PovertyAlleviation => "poverty alleviation",
        IssueArea.Environment => "environment",
        IssueArea.Economy => "economy",
        IssueArea.Infrastructure => "infrastructure",
        IssueArea.Security => "security",
        _ => "other",
    };

    private static string Percents(IEnumerable<(string Name, int Percent)> shares) =>
        string.Join(", ", shares.Select(share => Text($"{share.Name} {share.Percent} %")));

    private static string Weights(IEnumerable<int> weights) => string.Join(' ', weights.Select(weight => Text($"{weight}")));

    private static string Provinces() =>
        string.Join(", ", ChosenFigures.ByProvince.Select(weights => Text($"{weights.Name} {weights.Within} within and {weights.Between} with another")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
