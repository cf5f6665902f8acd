using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Analysis.Networks.Building;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>A shortest chain of partners between two counties.</summary>
public class PartnerChainTests
{
    // Feixi - Feidong - Huoqiu - Xiantao, and Feixi - Tianjia'an - Huoqiu.
    private static readonly CountyNetwork Network = Whole(
        Case("2012", RealUnits.Feixi, RealUnits.Feidong),
        Case("2013", RealUnits.Feidong, RealUnits.Huoqiu),
        Case("2014", RealUnits.Feidong, RealUnits.Huoqiu),
        Case("2014", RealUnits.Huoqiu, RealUnits.Xiantao),
        Case("2014", RealUnits.Feixi, RealUnits.Tianjiaan),
        Case("2014", RealUnits.Tianjiaan, RealUnits.Huoqiu));

    [Fact]
    public void The_chain_takes_the_lowest_codes_first_and_tells_how_many_are_as_short()
    {
        var chain = Find(RealUnits.Feixi, RealUnits.Xiantao)!;
        Assert.Equal([RealUnits.Feixi, RealUnits.Feidong, RealUnits.Huoqiu, RealUnits.Xiantao], chain.Units.Codes());
        Assert.Equal(2, chain.Count);
    }

    [Fact]
    public void Each_step_tells_what_ties_the_two()
    {
        var step = Find(RealUnits.Feixi, RealUnits.Xiantao)!.Steps[1];
        Assert.Equal(RealUnits.Huoqiu, step.Partner.Unit.Code.ToString());
        Assert.Equal((SpatialScope.CrossPrefecture, 2, 2013, 2014, false), (step.Scope, step.CaseCount, step.FirstYear, step.LastYear, step.Adjacent));
        Assert.True(Find(RealUnits.Feixi, RealUnits.Xiantao)!.Steps[0].Adjacent);
    }

    [Fact]
    public void A_county_is_no_step_from_itself_whether_it_has_a_tie_or_not()
    {
        Assert.All([RealUnits.Feidong, RealUnits.Qianjiang], code =>
        {
            var chain = Find(code, code)!;
            Assert.Equal([code], chain.Units.Codes());
            Assert.Equal((0, 1), (chain.Steps.Count, chain.Count));
        });
    }

    [Fact]
    public void There_is_no_chain_to_a_county_without_a_tie_to_another_component_or_beyond_the_longest_length()
    {
        Assert.Null(Find(RealUnits.Feidong, RealUnits.Qianjiang));
        Assert.Null(Find(RealUnits.Feixi, RealUnits.Xiantao, maxLength: 2));
        Assert.Null(PartnerChain.Find(Whole(Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2014", RealUnits.Xiantao, RealUnits.Qianjiang)), Place(RealUnits.Feidong), Place(RealUnits.Xiantao), 6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void The_longest_length_is_1_to_20(int maxLength)
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() => Find(RealUnits.Feidong, RealUnits.Feidong, maxLength));
        Assert.Equal($"`maxLength` is {maxLength}: give 1 to 20.", refusal.Message);
    }

    private static PartnerChain? Find(string from, string to, int maxLength = 6) => PartnerChain.Find(Network, Place(from), Place(to), maxLength);
}
