using System.Globalization;
using CoopGraph.Cooperations;
using static CoopGraph.Paper.PublishedFigures;
using static CoopGraph.Synthesis.ChosenFigures;

namespace CoopGraph.Synthesis;

/// <summary>The basis of synthetic cases, in words, for their file's header and for readers.</summary>
public static class Assumptions
{
    /// <summary>The figures and statements of the paper that the cases meet, a sentence each.</summary>
    public static IReadOnlyList<string> Published { get; } =
    [
        Text($"By mechanism: {Percents(MechanismPercent.Select(share => (Word(share.Key), share.Value)))}."),
        Text($"{CrossPrefecturePercent} % of all cases cross prefectures, and {EconomicCrossPrefecturePercent} % of the economic ones."),
        Text($"The counties are those of {string.Join(", ", ByProvince.Select(weights => weights.Name))}."),
        Text($"The years are {FirstYear} to {LastYear}: cases rise from 2012 on and are a little fewer in 2019 and 2020."),
        Text($"Poverty alleviation surges from {PovertySurge}."),
        Text($"Shanxi has the fewest cases, {CasesOfShanxi} of {Cases}; a case between two provinces counts for both."),
        Text($"Anhui pairs {AnhuiPairings} rich counties with {AnhuiPairings} poor ones; the rich give {AnhuiYearlyAid / 1_000_000} million yuan a year each."),
    ];

    /// <summary>The choices made where the paper has a picture or nothing, a sentence each.</summary>
    public static IReadOnlyList<string> Chosen { get; } =
    [
        .. Kinds.GroupBy(kind => kind.Mechanism).Select(kinds =>
            Text($"What {Word(kinds.Key)} cases are about: {Percents(kinds.Select(kind => (Word(kind.IssueArea), kind.Percent)))}.")),
        Text($"Poverty alleviation by year: weights {Weights(PovertyByYear)}."),
        Text($"Everything else by year: weights {Weights(OtherByYear)}."),
        .. ByProvince.Select(weights =>
            Text($"Of {Cases} cases, {weights.Name} has {weights.Within} within the province and {weights.Between} with another.")),
        Text($"{CrossProvincePercent} % of all cases cross provinces: arranged ones, and self-initiated ones on the economy and other matters."),
        "No party lies outside the eight provinces.",
        "Economy apart, cases on environment, infrastructure and security stay within a prefecture half as often again as others.",
        "Every case has two parties, both of county level.",
        Text($"{IdlePercent} % of the counties of each province never take part."),
        "Of the other counties a quarter each is drawn with the weights 1, 2, 4 and 8.",
        "Who gives aid and who receives it is drawn, half of the counties each.",
        Text($"Between provinces, {string.Join(", ", ByProvince.Where(weights => weights.IsRich).Select(weights => weights.Name))} give."),
        "Mandated cases on the environment have an upstream and a downstream side; who is which is drawn.",
        Text($"In environment, infrastructure and security, a neighbour is {NeighbourWeight} times as likely to be the partner."),
        "Aid within a province is arranged by the province, aid between provinces by the central government.",
        Text($"Anhui arranges nothing but its pairings, which are {AnhuiPairings} of {Cases} cases."),
        Text($"{YearOnlyPercent} % of the dates are known to the year, {MonthOnlyPercent} % to the month, the rest to the day; all are of signing."),
        Text($"{AmountPercent} % of the other aid names an amount: 1 to {MostAidMillions} million yuan in all."),
        Text($"{AmountPercent} % of the mandated cases on the environment name one: 1 to {MostCompensationMillions} million yuan a year."),
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
