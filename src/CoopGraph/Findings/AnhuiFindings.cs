using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// The findings about the scheme in which Anhui paired developed counties with counties in need. They count pairs of a donor and a
/// recipient in two-party cases of poverty alleviation that Anhui arranged, not everything that Anhui arranged.
/// </summary>
internal static class AnhuiFindings
{
    private const string Locator = "Section 4.1 with Figure 6 and note 9";

    public static FindingRule Pairings { get; } = Count(
        "FIG6_ANHUI_PAIRINGS",
        "Anhui paired 20 developed counties with one county in need each. The number is that of the different pairs of a donor and a recipient "
        + "in two-party cases of poverty alleviation that Anhui arranged.",
        FindingUnit.Pairings,
        pair => pair);

    public static FindingRule Donors { get; } = Count(
        "FIG6_DONORS",
        "Each developed county is paired with one in need. The number is that of the different donors in the pairs that Anhui arranged.",
        FindingUnit.Counties,
        pair => pair.Donor);

    public static FindingRule Recipients { get; } = Count(
        "FIG6_RECIPIENTS",
        "Each county in need is paired with one developed county. The number is that of the different recipients in the pairs that Anhui arranged.",
        FindingUnit.Counties,
        pair => pair.Recipient);

    private static FindingRule Count<T>(string id, string statement, FindingUnit unit, Func<(Place Donor, Place Recipient), T> counted) => new(
        new Finding(id, statement, Locator, PublishedFigures.AnhuiPairings, unit),
        cases =>
        {
            CaseFacts[] pairings = [.. cases.All.Where(IsPairing)];
            return Measurement.Of(pairings, () => pairings.Select(PairOf).Select(counted).Distinct().Count());
        });

    private static bool IsPairing(CaseFacts facts) =>
        facts is { Mechanism: Mechanism.Arranged, IssueArea: IssueArea.PovertyAlleviation, Parties.Count: 2 }
        && facts.ArrangedBy?.Latest.Code == EightProvinces.Anhui
        && facts.Roles.Contains(PartyRole.Donor)
        && facts.Roles.Contains(PartyRole.Recipient);

    private static (Place Donor, Place Recipient) PairOf(CaseFacts facts) =>
        facts.Roles[0] == PartyRole.Donor ? (facts.Parties[0].Place, facts.Parties[1].Place) : (facts.Parties[1].Place, facts.Parties[0].Place);
}
