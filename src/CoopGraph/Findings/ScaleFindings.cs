using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Findings;

/// <summary>The findings about the scale of the study and what most of its cases are about.</summary>
internal static class ScaleFindings
{
    public static FindingRule Cases { get; } = new(
        new Finding(
            "SCALE",
            "The study rests on cases of cooperation between counties of eight provinces, signed from 2009 to 2020. The number is that of the cases: all "
            + "parties of county level, at least one of them in the eight provinces, of these years or of an unknown year.",
            "Section 1 with Figure 1 and note 1",
            PublishedFigures.Cases,
            FindingUnit.Cases),
        cases => Measurement.Of(cases.All, () => cases.All.Count));

    public static FindingRule Counties { get; } = new(
        new Finding(
            "SCALE_COUNTIES",
            "The cases are of 820 counties, which is the number of all counties of the eight provinces at the end of 2020. The number is that of their "
            + "counties on the last day of the map, with or without a case.",
            "Section 1",
            PublishedFigures.Counties,
            FindingUnit.Counties),
        cases => Measurement.Of(cases.All, () => cases.CountiesOf(PublishedFigures.Provinces).Count));

    public static FindingRule ThreeIssueAreas { get; } = FindingRule.Share(
        "THREE_ISSUE_AREAS",
        "Poverty alleviation, the environment and the economy make up most cases. The number is the share of these three together.",
        "Section 1",
        null,
        cases => cases.All,
        facts => facts.IssueArea is IssueArea.PovertyAlleviation or IssueArea.Environment or IssueArea.Economy);
}
