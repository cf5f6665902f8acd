using CoopGraph.Cooperations;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>The years that show the growth of cooperation.</summary>
public class YearFindingsTests
{
    private const string MostCases = "FIG2_BY_YEAR";
    private const string Surge = "FIG3_BY_YEAR_AND_ISSUE_AREA";
    private const string SinceRise = "SINCE_2013_SHARE";
    private const string PartInGrowth = "FIG3_POVERTY_SHARE_OF_GROWTH";

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

    [Theory]
    [InlineData(MostCases)]
    [InlineData(Surge)]
    [InlineData(SinceRise)]
    [InlineData(PartInGrowth)]
    public void A_date_on_which_a_tie_held_is_no_year_of_signing(string id) => Assert.Equal(
        (null, 0), Of(id, About(IssueArea.PovertyAlleviation, "2014", Feidong, Funan) with { DateBasis = DateBasis.InForce }));

    [Fact]
    public void The_years_from_2013_on_are_a_share_of_all_signed_cases() =>
        Assert.Equal((0.75, 4), Of(SinceRise, InYear("2012-12-31"), InYear("2013"), InYear("2020"), InYear("2014"), InYear(null)));

    [Fact]
    public void Poverty_alleviation_has_its_part_in_the_growth_from_2012_to_the_year_with_most_cases() =>
        // From 1 + 1 cases in 2012 to 4 + 2 in 2016: 3 of the 4 more are on poverty.
        Assert.Equal((0.75, 8), Of(PartInGrowth, [.. Poverty(2012, 1), .. Economy(2012, 1), .. Poverty(2016, 4), .. Economy(2016, 2)]));

    [Fact]
    public void Where_cases_did_not_grow_no_part_in_growth_is_told() => Assert.Equal((null, 3), Of(PartInGrowth, [.. Poverty(2012, 2), .. Poverty(2016, 1)]));

    private static Cooperation InYear(string? date) => Cases.Between(date, Feidong, Funan);

    private static Cooperation[] Poverty(int year, int count) => Alike(IssueArea.PovertyAlleviation, year, count);

    private static Cooperation[] Economy(int year, int count) => Alike(IssueArea.Economy, year, count);

    private static Cooperation[] Alike(IssueArea area, int year, int count) =>
        [.. Enumerable.Repeat(About(area, $"{year}", Feidong, Funan), count)];
}
