using CoopGraph.Cooperations;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings about what the cases of each mechanism concern (Table 1 with section 4).</summary>
internal static class TypologyFindings
{
    public static FindingRule All { get; } = FindingRule.Share(
        "TABLE1_TYPOLOGY",
        "Each mechanism has its matters: arranged cases fight poverty, mandated ones concern environment, infrastructure and security, "
        + "self-initiated ones the economy, or infrastructure, such as a joint road. The number is the share of cases that are about a "
        + "matter of their mechanism.",
        "Section 4 with Table 1",
        null,
        cases => cases.All,
        IsTypical);

    public static FindingRule ArrangedPoverty { get; } = ShareWithin(
        "TABLE1_ARRANGED_POVERTY",
        "The vast majority of arranged cases fight poverty. The number is the share of arranged cases on poverty alleviation.",
        "Section 4 with Table 1",
        Mechanism.Arranged,
        area => area == IssueArea.PovertyAlleviation);

    public static FindingRule SelfInitiatedEconomy { get; } = ShareWithin(
        "TABLE1_SELF_INITIATED_ECONOMY",
        "Self-initiated cases are most often economic. The number is the share of self-initiated cases on the economy.",
        "Section 4.3 with Table 1",
        Mechanism.SelfInitiated,
        area => area == IssueArea.Economy);

    public static FindingRule MandatedAreas { get; } = ShareWithin(
        "TABLE1_MANDATED_AREAS",
        "Mandated cases are predominantly about the environment, infrastructure and the security of borders. The number is the share of mandated "
        + "cases on these three.",
        "Section 4.2 with Table 1",
        Mechanism.Mandated,
        IsOfMandates);

    private static FindingRule ShareWithin(string id, string statement, string locator, Mechanism mechanism, Func<IssueArea, bool> holds) =>
        FindingRule.Share(id, statement, locator, null, cases => cases.All.Where(facts => facts.Mechanism == mechanism), facts => holds(facts.IssueArea));

    // The table has a joint road among its self-initiated examples, and section 4.2.2 has infrastructure under mandated cooperation.
    private static bool IsTypical(CaseFacts facts) => facts.Mechanism switch
    {
        Mechanism.Arranged => facts.IssueArea == IssueArea.PovertyAlleviation,
        Mechanism.Mandated => IsOfMandates(facts.IssueArea),
        _ => facts.IssueArea is IssueArea.Economy or IssueArea.Infrastructure,
    };

    private static bool IsOfMandates(IssueArea area) => area is IssueArea.Environment or IssueArea.Infrastructure or IssueArea.Security;
}
