using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;

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
        "More than a quarter of the cases come from the counties themselves. The number is the share of self-initiated cases.");

    public static FindingRule Typology { get; } = new(
        new Finding(
            "TABLE1_TYPOLOGY",
            "Each mechanism has its matters: arranged cases fight poverty, mandated ones concern environment, infrastructure and security, "
            + "self-initiated ones the economy. The number is the share of cases that are about a matter of their mechanism.",
            "Table 1",
            null,
            FindingUnit.Share),
        cases => Measurement.Share(cases.All, IsTypical));

    private static FindingRule ShareOf(string id, Mechanism mechanism, string statement) => new(
        new Finding(id, statement, "Figure 5", PublishedFigures.MechanismPercent[mechanism] / 100.0, FindingUnit.Share),
        cases => Measurement.Share(cases.All, facts => facts.Mechanism == mechanism));

    private static bool IsTypical(CaseFacts facts) => facts.IssueArea switch
    {
        IssueArea.PovertyAlleviation => facts.Mechanism == Mechanism.Arranged,
        IssueArea.Environment or IssueArea.Infrastructure or IssueArea.Security => facts.Mechanism == Mechanism.Mandated,
        IssueArea.Economy => facts.Mechanism == Mechanism.SelfInitiated,
        _ => false,
    };
}
