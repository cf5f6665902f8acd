using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Findings;

/// <summary>The findings about mechanisms: how cooperation comes about.</summary>
internal static class MechanismFindings
{
    public static FindingRule Arranged { get; } = ShareOf(
        "FIG5_BY_MECHANISM", Mechanism.Arranged, "Most cases are arranged by a government above. The number is the share of arranged cases.");

    public static FindingRule Mandated { get; } = ShareOf(
        "FIG5_MANDATED_SHARE", Mechanism.Mandated, "The fewest cases answer to a mandate. The number is the share of mandated cases.");

    public static FindingRule SelfInitiated { get; } = ShareOf(
        "FIG5_SELF_INITIATED_SHARE",
        Mechanism.SelfInitiated,
        "The other cases come from the counties themselves. The number is the share of self-initiated cases. The prose does not print it: it is what "
        + "the two printed shares leave, right to a point or so.");

    private static FindingRule ShareOf(string id, Mechanism mechanism, string statement) => FindingRule.Share(
        id,
        statement,
        "Section 4 with Figure 5",
        PublishedFigures.MechanismPercent[mechanism] / 100.0,
        cases => cases.All,
        facts => facts.Mechanism == mechanism);
}
