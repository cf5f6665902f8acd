using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// A standard restriction of the cases under which every finding is measured again. It shows whether a number depends on how the cases
/// were coded or found.
/// </summary>
/// <param name="Id">The stable identifier, such as SIGNED.</param>
/// <param name="Label">The description of the cases that it leaves.</param>
/// <param name="Of">Returns the cases that it leaves, of cases that are sorted by case id.</param>
internal sealed record Restriction(string Id, string Label, Func<IReadOnlyList<CaseFacts>, IEnumerable<CaseFacts>> Of)
{
    /// <summary>All restrictions. Each is applied alone.</summary>
    public static IReadOnlyList<Restriction> All { get; } =
    [
        To("SIGNED", "Only cases whose date is that of signing", facts => facts.DateBasis == DateBasis.Signed),
        To("HIGH_CONFIDENCE", "Only cases of high confidence", facts => facts.Confidence == Confidence.High),
        To("TWO_PARTIES", "Only cases of two parties", facts => facts.Parties.Count == 2),
        To("EIGHT_PROVINCES", "Only cases with all parties in the eight provinces", facts => !facts.HasParty(IsElsewhere)),
        To(
            "IN_PREFECTURES",
            "Only cases without a party directly under a province",
            facts => !facts.HasParty(IsInNoPrefecture)),
        new(
            "ONE_PER_SOURCE",
            "Of the cases of one source page, only the first by case id",
            cases => cases.DistinctBy(facts => facts.SourceUrl ?? facts.CaseId)),
    ];

    private static bool IsElsewhere(UnitStanding party) => !PaperFrame.IsOfEightProvinces(party);

    private static bool IsInNoPrefecture(UnitStanding party) => party.Prefecture is null;

    private static Restriction To(string id, string label, Func<CaseFacts, bool> holds) => new(id, label, cases => cases.Where(holds));
}
