using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>The development gap between partners, by the list of poor counties.</summary>
public class GapFindingsTests
{
    [Theory]
    [InlineData("GAP_ARRANGED", Mechanism.Arranged)]
    [InlineData("GAP_SELF_INITIATED", Mechanism.SelfInitiated)]
    public void The_gap_is_between_a_listed_county_and_one_that_is_not(string id, Mechanism mechanism)
    {
        Cooperation[] cases = [Cases.Between("2015", Feidong, Funan), Cases.Between("2015", Feidong, Feixi), Cases.Between("2015", Funan, Luotian), Cases.Between("2019", Feidong, Luotian)];
        Assert.Equal((0.25, 4), Of(id, [.. cases.Select(one => one with { Mechanism = mechanism })]));
        Assert.Equal((null, 0), Of(id, [.. cases.Select(one => one with { Mechanism = Mechanism.Mandated })]));
    }

    [Fact]
    public void Only_cases_of_two_parties_of_a_known_year_of_the_list_are_looked_at() => Assert.Equal(
        (1, 1),
        Of(
            "GAP_SELF_INITIATED",
            Cases.Between("2012", Feidong, Funan),
            Cases.Between("2011", Feidong, Funan),
            Cases.Between(null, Feidong, Feixi),
            Cases.Between("2015", Feidong, Feixi, RealUnits.Yuexi)));
}
