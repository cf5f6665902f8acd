using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>
/// Tests the frame of the study, its scale and the share of isolates. Of the 820 counties at the end of 2020, Shanxi has 117.
/// </summary>
public class ScaleAndIsolatesTests
{
    // Both lie outside the eight provinces.
    private const string Kunshan = RealUnits.Kunshan;
    private const string Pudong = RealUnits.Pudong;

    [Fact]
    public void Cases_between_counties_count_and_those_with_a_party_above_do_not() => Assert.Equal(
        (2, 2), Of("SCALE", Cases.Between("2014", Feidong, Funan), Cases.Between(null, Feidong, Luotian), Cases.Between("2014", Feidong, RealUnits.Anqing)));

    [Fact]
    public void A_case_counts_if_one_party_lies_in_the_eight_provinces() => Assert.Equal(
        (1, 1), Of("SCALE", Cases.Between("2014", Feidong, Kunshan), Cases.Between("2014", Kunshan, Pudong)));

    [Theory]
    [InlineData("2008-12-31", 0)]
    [InlineData("2009", 1)]
    [InlineData("2020-12-31", 1)]
    [InlineData("2021", 0)]
    [InlineData(null, 1)]
    public void A_case_counts_if_its_year_is_one_of_2009_to_2020_or_unknown(string? date, int count) =>
        Assert.Equal(count, Of("SCALE", Cases.Between(date, Feidong, Funan)).CaseCount);

    [Fact]
    public void The_counties_are_those_of_the_eight_provinces_and_of_no_other_wherever_a_party_lies() =>
        Assert.Equal((820, 1), Of("SCALE_COUNTIES", Cases.Between("2014", Feidong, Kunshan)));

    [Fact]
    public void The_counties_of_Shanxi_without_a_case_are_a_share_of_all_of_Shanxi() => Assert.Equal(
        (115 / 117.0, 2),
        Of("ISOLATES", Cases.Between("2014", RealUnits.Xinghualing, RealUnits.Pinglu), Cases.Between("2016", RealUnits.Pinglu, Feidong)));

    [Fact]
    public void The_counties_of_the_other_seven_are_taken_together() => Assert.Equal(
        (701 / 703.0, 2),
        Of("ISOLATES_OTHERS", Cases.Between("2014", RealUnits.Xinghualing, Luotian), Cases.Between("2014", Feidong, Kunshan)));

    [Fact]
    public void A_county_that_changed_its_code_since_is_not_alone() =>
        // Qianshan County became Qianshan City in 2018.
        Assert.Equal((701 / 703.0, 1), Of("ISOLATES_OTHERS", Cases.Between("2014", Feidong, RealUnits.QianshanCounty)));

    [Fact]
    public void Poverty_environment_and_economy_are_taken_together() => Assert.Equal(
        (0.5, 6), Of("THREE_ISSUE_AREAS", [.. Enum.GetValues<IssueArea>().Select(area => About(area, "2014", Feidong, Funan))]));

    [Theory]
    [InlineData("SCALE")]
    [InlineData("SCALE_COUNTIES")]
    [InlineData("ISOLATES")]
    [InlineData("ISOLATES_OTHERS")]
    public void Without_a_case_between_counties_there_is_no_number(string id)
    {
        Assert.Equal((null, 0), Of(id));
        Assert.Equal((null, 0), Of(id, Cases.Between("2014", RealUnits.Hefei, RealUnits.Hubei)));
    }
}
