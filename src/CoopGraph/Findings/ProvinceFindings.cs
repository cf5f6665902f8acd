using CoopGraph.Paper;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings about provinces: where cooperation is frequent, and what a province arranged.</summary>
internal static class ProvinceFindings
{
    public static FindingRule Fewest { get; } = new(
        new Finding(
            "FIG4_BY_PROVINCE",
            "Guangdong, Zhejiang, Shandong, Hubei and Guizhou have many cases, Anhui and Jilin few, and Shanxi the fewest; a case between "
            + "provinces counts once for each of them. The number is that of Shanxi's cases.",
            "Figure 4, note 7",
            PublishedFigures.CasesOfShanxi,
            FindingUnit.Cases),
        cases => Measurement.Of(
            cases.All, () => cases.All.Count(facts => facts.Parties.Any(party => party.Province?.Latest.Code == EightProvinces.Shanxi))));

    public static FindingRule Pairings { get; } = new(
        new Finding(
            "FIG6_ANHUI_PAIRINGS",
            "Anhui's government paired rich counties with poor ones. The number is that of its pairings: of the different sets of counties that "
            + "it brought together.",
            "Figure 6",
            PublishedFigures.AnhuiPairings,
            FindingUnit.Pairings),
        cases => PairingsOf([.. cases.All.Where(facts => facts.ArrangedBy?.Latest.Code == EightProvinces.Anhui)]));

    private static Measurement PairingsOf(IReadOnlyList<CaseFacts> arranged) =>
        Measurement.Of(arranged, () => arranged.DistinctBy(facts => string.Join(' ', facts.Parties.Select(party => party.Place.Index).Order())).Count());
}
