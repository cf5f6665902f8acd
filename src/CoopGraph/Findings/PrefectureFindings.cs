using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings that counties cooperate across prefectures rather than with the rivals in their own.</summary>
internal static class PrefectureFindings
{
    public static FindingRule Rivals { get; } = new(
        new Finding(
            "FIG7_RIVALS",
            "Counties of one prefecture are rivals, since their leaders compete for the same promotions. The number is the share of cases in which "
            + "two parties are rivals.",
            "Figure 7",
            null,
            FindingUnit.Share),
        cases => Measurement.Share(cases.All, HasRivals));

    public static FindingRule ByIssueArea { get; } = new(
        new Finding(
            "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA",
            "How often cases cross prefectures depends on what they are about. The number is the share of crossing cases in the issue area where it "
            + "is lowest.",
            "Figure 8",
            null,
            FindingUnit.Share),
        cases => Measurement.Of(
            cases.All, () => cases.All.GroupBy(facts => facts.IssueArea).Min(area => Measurement.Share([.. area], Crosses).Value)));

    public static FindingRule Crossing { get; } = new(
        new Finding(
            "CROSS_PREFECTURE_SHARE",
            "Most cases reach beyond one prefecture. The number is the share of cases that cross prefectures, those between provinces among them.",
            "Section 6, with Figure 8",
            PublishedFigures.CrossPrefecturePercent / 100.0,
            FindingUnit.Share),
        cases => Measurement.Share(cases.All, Crosses));

    public static FindingRule CrossingEconomy { get; } = new(
        new Finding(
            "CROSS_PREFECTURE_SHARE_ECONOMY",
            "Of economic cases still more do. The number is the share of economic cases that cross prefectures.",
            "Section 6, with Figure 8",
            PublishedFigures.EconomicCrossPrefecturePercent / 100.0,
            FindingUnit.Share),
        cases => Measurement.Share([.. cases.All.Where(facts => facts.IssueArea == IssueArea.Economy)], Crosses));

    private static bool Crosses(CaseFacts facts) => facts.Scope != SpatialScope.SamePrefecture;

    // The holder next above a county is its prefecture, or its province where the county is directly under it.
    private static bool HasRivals(CaseFacts facts) =>
        facts.Parties.DistinctBy(party => party.Place).GroupBy(party => party.Holders[1]).Any(siblings => siblings.Skip(1).Any());
}
