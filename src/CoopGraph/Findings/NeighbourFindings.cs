using CoopGraph.Cooperations;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings about counties that share a border.</summary>
internal static class NeighbourFindings
{
    public static FindingRule Mandated { get; } = Share(
        "NEIGHBOURS_MANDATED",
        "Counties under a mandate work across a common border. The number is the share of mandated cases in which two parties share a border.",
        facts => facts.Mechanism == Mechanism.Mandated);

    public static FindingRule MandatedSecurity { get; } = Share(
        "NEIGHBOURS_SECURITY",
        "Of the mandated cases, those on security above all are worked on across a common border. The number is the share of mandated cases on "
        + "security in which two parties share a border.",
        facts => facts is { Mechanism: Mechanism.Mandated, IssueArea: IssueArea.Security });

    public static FindingRule Others { get; } = Share(
        "NEIGHBOURS_OTHERS",
        "Where nothing mandates cooperation, partners need not be neighbours. The number is the share of arranged and self-initiated cases in which two "
        + "parties share a border.",
        facts => facts.Mechanism != Mechanism.Mandated);

    private static FindingRule Share(string id, string statement, Func<CaseFacts, bool> of) =>
        FindingRule.Share(id, statement, "Section 4.2.3 with note 11", null, cases => cases.All.Where(of), facts => facts.Adjacent);
}
