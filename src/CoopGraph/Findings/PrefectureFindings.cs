using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings that counties cooperate across prefectures rather than with the rivals in their own.</summary>
internal static class PrefectureFindings
{
    private static readonly IssueArea[] AreasOfFigure8 = [IssueArea.Environment, IssueArea.Economy, IssueArea.PovertyAlleviation];

    public static FindingRule Rivals { get; } = FindingRule.Share(
        "FIG7_RIVALS",
        "Counties of one prefecture are rivals, since their leaders compete for the same promotions. The number is the share of cases in which "
        + "two parties are rivals. A case of three or more parties can have rivals and cross prefectures as well.",
        "Section 6 with Figure 7 and note 10",
        null,
        cases => cases.All,
        HasRivals);

    public static FindingRule ByIssueArea { get; } = new(
        new Finding(
            "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA",
            "In environment, economy and poverty alleviation alike most cases cross prefectures. The number is the share of crossing cases in the one "
            + "of these three issue areas where it is lowest.",
            "Section 6 with Figure 8",
            null,
            FindingUnit.Share),
        LowestShare);

    public static FindingRule Crossing { get; } = Share(
        "CROSS_PREFECTURE_SHARE",
        "Most cases reach beyond one prefecture; the study excepts mandated cases, whose partner follows from the matter. The number is the share of "
        + "all cases that cross prefectures, those between provinces among them.",
        "Section 6 with note 11",
        PublishedFigures.CrossPrefecturePercent,
        _ => true);

    public static FindingRule CrossingSelfInitiated { get; } = Share(
        "CROSS_PREFECTURE_SHARE_SELF_INITIATED",
        "Counties that are free to choose almost always go outside their prefecture. The number is the share of self-initiated cases that cross "
        + "prefectures.",
        "Sections 6 and 7, note 11",
        null,
        facts => facts.Mechanism == Mechanism.SelfInitiated);

    public static FindingRule CrossingMandated { get; } = Share(
        "CROSS_PREFECTURE_SHARE_MANDATED",
        "Counties under a mandate cannot choose their partner. The number is the share of mandated cases that cross prefectures.",
        "Sections 6 and 7, note 11",
        null,
        facts => facts.Mechanism == Mechanism.Mandated);

    public static FindingRule CrossingArranged { get; } = Share(
        "CROSS_PREFECTURE_SHARE_ARRANGED",
        "In arranged cases a government above chooses the partner. The number is the share of arranged cases that cross prefectures.",
        "Sections 6 and 7, note 11",
        null,
        facts => facts.Mechanism == Mechanism.Arranged);

    public static FindingRule CrossingEconomy { get; } = Share(
        "CROSS_PREFECTURE_SHARE_ECONOMY",
        "Of economic cases still more do. The number is the share of economic cases that cross prefectures.",
        "Section 6",
        PublishedFigures.EconomicCrossPrefecturePercent,
        facts => facts.IssueArea == IssueArea.Economy);

    private static FindingRule Share(string id, string statement, string locator, int? percent, Func<CaseFacts, bool> of) =>
        FindingRule.Share(id, statement, locator, percent / 100.0, cases => cases.All.Where(of), Crosses);

    // Of several lowest shares, the one of the area with the first case.
    private static Measurement LowestShare(StudiedCases cases)
    {
        Measurement[] shares =
        [
            .. AreasOfFigure8
                .OrderBy(area => cases.All.TakeWhile(facts => facts.IssueArea != area).Count())
                .Select(area => Measurement.Share(cases.All.Where(facts => facts.IssueArea == area), Crosses))
                .Where(share => share.CaseCount > 0),
        ];
        return shares is [] ? new Measurement(null, 0) : shares.MinBy(share => share.Value) with { CaseCount = shares.Sum(share => share.CaseCount) };
    }

    private static bool Crosses(CaseFacts facts) => facts.Scope != SpatialScope.SamePrefecture;

    // The holder next above a county is its prefecture, or its province where the county is directly under it. A case has few parties, and
    // cases are many: every pair is compared without a list.
    private static bool HasRivals(CaseFacts facts)
    {
        for (var one = 0; one < facts.Parties.Count; one++)
        {
            for (var other = one + 1; other < facts.Parties.Count; other++)
            {
                if (facts.Parties[one].Holders[1] == facts.Parties[other].Holders[1] && facts.Parties[one].Place != facts.Parties[other].Place)
                    return true;
            }
        }

        return false;
    }
}
