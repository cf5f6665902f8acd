using CoopGraph.Cooperations;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>The years that show the growth of cooperation.</summary>
public class YearFindingsTests
{
    private const string MostCases = "FIG2_BY_YEAR";
    private const string Surge = "FIG3_BY_YEAR_AND_ISSUE_AREA";

    [Fact]
    public void The_year_with_the_most_cases_is_told_and_cases_without_a_year_are_not_looked_at() =>
        Assert.Equal((2014, 3), Of(MostCases, InYear("2013"), InYear("2014-05"), InYear("2014"), InYear(null)));

    [Fact]
    public void Of_several_years_with_the_most_cases_it_is_the_first() =>
        Assert.Equal((2013, 4), Of(MostCases, InYear("2016"), InYear("2013"), InYear("2016"), InYear("2013")));

    [Fact]
    public void Where_no_year_is_known_there_is_none() => Assert.Equal((null, 0), Of(MostCases, InYear(null)));

    [Fact]
    public void Poverty_alleviation_surges_in_the_year_in_which_it_grows_most() => Assert.Equal(
        (2013, 8), Of(Surge, [.. Poverty(2012, 1), .. Poverty(2013, 3), .. Poverty(2014, 4), .. Economy(2015, 9)]));

    [Fact]
    public void A_year_after_one_without_such_cases_grows_by_all_of_its_own() =>
        Assert.Equal((2016, 5), Of(Surge, [.. Economy(2011, 1), .. Poverty(2013, 2), .. Poverty(2016, 3)]));

    [Fact]
    public void The_first_year_of_all_cases_has_nothing_to_grow_from()
    {
        Assert.Equal((2014, 6), Of(Surge, [.. Poverty(2012, 3), .. Poverty(2013, 1), .. Poverty(2014, 2)]));
        Assert.Equal((null, 3), Of(Surge, Poverty(2012, 3)));
        Assert.Equal((null, 0), Of(Surge, Economy(2012, 3)));
    }

    private static Cooperation InYear(string? date) => Cases.Between(date, Feidong, Funan);

    private static Cooperation[] Poverty(int year, int count) => Alike(IssueArea.PovertyAlleviation, year, count);

    private static Cooperation[] Economy(int year, int count) => Alike(IssueArea.Economy, year, count);

    private static Cooperation[] Alike(IssueArea area, int year, int count) =>
        [.. Enumerable.Repeat(About(area, $"{year}", Feidong, Funan), count)];
}
