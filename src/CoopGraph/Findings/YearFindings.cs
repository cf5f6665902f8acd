using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>
/// The findings about the years in which cooperation grew. The study's years are years of signing, so cases with another date are
/// left out, as are cases with an unknown year.
/// </summary>
internal static class YearFindings
{
    private const int LastYearBeforeTheRise = PublishedFigures.PovertySurge - 1;

    public static FindingRule ByYear { get; } = new(
        new Finding(
            "FIG2_BY_YEAR",
            "Cooperation rises markedly from 2013 and dips in 2019 and 2020, which the study lays to the end of the poverty campaign and to the "
            + "pandemic. The number is the year in which most cases were signed; of several, the first.",
            "Section 2 with Figure 2",
            null,
            FindingUnit.Year),
        cases => Measurement.Of(cases.Signed, () => PeakOf(CountByYear(cases.Signed))));

    public static FindingRule Since2013 { get; } = FindingRule.Share(
        "SINCE_2013_SHARE",
        "The momentum of cooperation is of the years from 2013 on. The number is the share of cases signed in 2013 or later.",
        "Sections 2 and 7",
        null,
        cases => cases.Signed,
        facts => facts.Year >= PublishedFigures.PovertySurge);

    public static FindingRule PovertyAlleviation { get; } = new(
        new Finding(
            "FIG3_BY_YEAR_AND_ISSUE_AREA",
            "Partnerships for poverty alleviation surge from 2013. The number is the year in which the signed ones grow most in number over the "
            + "year before; of several, the first. The first year of all signed cases has none before it.",
            "Section 2 with Figure 3",
            null,
            FindingUnit.Year),
        cases => YearOfSurge(cases.Signed));

    public static FindingRule PovertyShareOfGrowth { get; } = new(
        new Finding(
            "FIG3_POVERTY_SHARE_OF_GROWTH",
            "Poverty alleviation accounts largely for the rise. The number is its part in the growth of signed cases from 2012 to the year with most "
            + "of them: the growth of its cases divided by that of all cases. It is null where all cases did not grow, below 0 where cases of "
            + "poverty alleviation became fewer, and above 1 where the others did.",
            "Section 2 with Figure 3",
            null,
            FindingUnit.Share),
        cases => Measurement.Of(cases.Signed, () => ShareOfGrowth(cases.Signed)));

    private static Measurement YearOfSurge(IReadOnlyList<CaseFacts> signed)
    {
        CaseFacts[] poverty = [.. signed.Where(IsPovertyAlleviation)];
        return Measurement.Of(poverty, () =>
        {
            var (counts, first) = (CountByYear(poverty), signed.Min(facts => facts.Year));
            var grown = counts.Where(year => year.Key > first && Growth(year.Key) > 0).ToArray();
            return grown is [] ? null : grown.MaxBy(year => Growth(year.Key)).Key;

            int Growth(int year) => counts[year] - counts.GetValueOrDefault(year - 1);
        });
    }

    private static double? ShareOfGrowth(IReadOnlyList<CaseFacts> signed)
    {
        var all = CountByYear(signed);
        var peak = PeakOf(all);
        var growth = Growth(all);
        return growth > 0 ? (double)Growth(CountByYear(signed.Where(IsPovertyAlleviation))) / growth : null;

        int Growth(SortedDictionary<int, int> counts) => counts.GetValueOrDefault(peak) - counts.GetValueOrDefault(LastYearBeforeTheRise);
    }

    private static bool IsPovertyAlleviation(CaseFacts facts) => facts.IssueArea == IssueArea.PovertyAlleviation;

    private static int PeakOf(SortedDictionary<int, int> counts) => counts.MaxBy(year => year.Value).Key;

    private static SortedDictionary<int, int> CountByYear(IEnumerable<CaseFacts> signed) =>
        new(signed.CountBy(facts => facts.Year!.Value).ToDictionary());
}
