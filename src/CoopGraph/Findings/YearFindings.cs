using CoopGraph.Cooperations;
using CoopGraph.Questions;

namespace CoopGraph.Findings;

/// <summary>The findings about the years in which cooperation grew. Cases with an unknown year are left out.</summary>
internal static class YearFindings
{
    public static FindingRule ByYear { get; } = new(
        new Finding(
            "FIG2_BY_YEAR",
            "Cases become more from 2012 and 2013 on and are a little fewer in 2019 and 2020. The number is the year with the most cases; "
            + "of several, the first.",
            "Figure 2",
            null,
            FindingUnit.Year),
        cases => Measurement.Of(cases.Dated, () => CountByYear(cases.Dated).MaxBy(year => year.Value).Key));

    public static FindingRule PovertyAlleviation { get; } = new(
        new Finding(
            "FIG3_BY_YEAR_AND_ISSUE_AREA",
            "Poverty alleviation surges from 2013 on. The number is the year in which its cases grow most in number over the year before; "
            + "of several, the first. The first year of all cases has none before it.",
            "Figure 3",
            null,
            FindingUnit.Year),
        cases => YearOfSurge(cases.Dated));

    private static Measurement YearOfSurge(IReadOnlyList<CaseFacts> dated)
    {
        CaseFacts[] poverty = [.. dated.Where(facts => facts.IssueArea == IssueArea.PovertyAlleviation)];
        return Measurement.Of(poverty, () =>
        {
            var (counts, first) = (CountByYear(poverty), dated.Min(facts => facts.Year));
            var grown = counts.Where(year => year.Key > first && Growth(year.Key) > 0).ToArray();
            return grown is [] ? null : grown.MaxBy(year => Growth(year.Key)).Key;

            int Growth(int year) => counts[year] - counts.GetValueOrDefault(year - 1);
        });
    }

    private static SortedDictionary<int, int> CountByYear(IEnumerable<CaseFacts> dated) =>
        new(dated.CountBy(facts => facts.Year!.Value).ToDictionary());
}
