using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>
/// The findings about the development gap between partners. It is measured by the list of the 832 national-level poor counties, so only
/// from the year of its publication on.
/// </summary>
internal static class GapFindings
{
    public static FindingRule Arranged { get; } = Share(
        "GAP_ARRANGED",
        Mechanism.Arranged,
        "Governments above pair richer counties with poorer ones, to narrow the gap. The number is the share of arranged two-party cases of 2012 to "
        + "2020");

    public static FindingRule SelfInitiated { get; } = Share(
        "GAP_SELF_INITIATED",
        Mechanism.SelfInitiated,
        "Counties of different levels of development seek each other without a command from above. The number is the share of self-initiated two-party "
        + "cases of 2012 to 2020");

    private static FindingRule Share(string id, Mechanism mechanism, string statement) => FindingRule.Share(
        id,
        statement + " in which one county is on the list of the 832 poor counties in the year of the case, and the other is not. "
        + "`network { povertyGapShare }` with the same mechanism in `where` compares such a share with chance.",
        "Section 4.3 with Table 1",
        null,
        cases => cases.All.Where(facts =>
            facts.Mechanism == mechanism && facts.Parties.Count == 2 && facts.Year >= PoorListing.FirstYear && facts.Year <= PublishedFigures.LastYear),
        facts => PovertyPairs.Of(facts) == PovertyPair.One);
}
