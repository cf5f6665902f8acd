using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Tests the scale of the data and the share of isolates. Anhui has 104 counties at the end of 2020, Hubei 103.</summary>
public class ScaleAndIsolatesTests
{
    [Fact]
    public void Cases_between_counties_count_and_those_with_a_party_above_do_not() => Assert.Equal(
        (2, 2), Of("SCALE", Cases.Between("2014", Feidong, Funan), Cases.Between(null, Feidong, Luotian), Cases.Between("2014", Feidong, RealUnits.Anqing)));

    [Fact]
    public void All_counties_of_a_province_with_a_case_count_whether_they_have_one_or_not()
    {
        Assert.Equal((104, 1), Of("SCALE_COUNTIES", Cases.Between("2014", Feidong, Funan)));
        Assert.Equal((207, 2), Of("SCALE_COUNTIES", Cases.Between("2014", Feidong, Funan), Cases.Between("2014", Feidong, Luotian)));
    }

    [Fact]
    public void The_counties_without_a_case_are_a_share_of_all_of_their_provinces() =>
        Assert.Equal((102 / 104.0, 2), Of("ISOLATES", Cases.Between("2014", Feidong, Funan), Cases.Between("2016", Funan, Feidong)));

    [Fact]
    public void A_county_that_changed_its_code_since_is_not_alone() =>
        // Qianshan County became Qianshan City in 2018.
        Assert.Equal((102 / 104.0, 1), Of("ISOLATES", Cases.Between("2014", Feidong, RealUnits.QianshanCounty)));

    [Theory]
    [InlineData("SCALE")]
    [InlineData("SCALE_COUNTIES")]
    [InlineData("ISOLATES")]
    public void Without_a_case_between_counties_there_is_no_number(string id)
    {
        Assert.Equal((null, 0), Of(id));
        Assert.Equal((null, 0), Of(id, Cases.Between("2014", RealUnits.Hefei, RealUnits.Hubei)));
    }
}
