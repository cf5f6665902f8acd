using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Analysis.Networks.Building;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>A shortest chain of partners between two counties.</summary>
public class PartnerChainTests
{
    // Feixi - Feidong - Huoqiu - Xiantao, and Feixi - Tianjia'an - Huoqiu.
    private static readonly CountyNetwork Network = Whole(
        Case("2012", "340123", "340122"),
        Case("2013", "340122", "341522"),
        Case("2014", "340122", "341522"),
        Case("2014", "341522", "429004"),
        Case("2014", "340123", "340403"),
        Case("2014", "340403", "341522"));

    [Fact]
    public void The_chain_takes_the_lowest_codes_first_and_tells_how_many_are_as_short()
    {
        var chain = Find("340123", "429004")!;
        Assert.Equal(["340123", "340122", "341522", "429004"], chain.Units.Codes());
        Assert.Equal(2, chain.Count);
    }

    [Fact]
    public void Each_step_tells_what_ties_the_two()
    {
        var step = Find("340123", "429004")!.Steps[1];
        Assert.Equal("341522", step.Partner.Unit.Code.ToString());
        Assert.Equal((SpatialScope.CrossPrefecture, 2, 2013, 2014, false), (step.Scope, step.CaseCount, step.FirstYear, step.LastYear, step.Adjacent));
        Assert.True(Find("340123", "429004")!.Steps[0].Adjacent);
    }

    [Fact]
    public void A_county_is_no_step_from_itself_whether_it_has_a_tie_or_not()
    {
        Assert.All(["340122", "429005"], code =>
        {
            var chain = Find(code, code)!;
            Assert.Equal([code], chain.Units.Codes());
            Assert.Equal((0, 1), (chain.Steps.Count, chain.Count));
        });
    }

    [Fact]
    public void There_is_no_chain_to_a_county_without_a_tie_to_another_component_or_beyond_the_longest_length()
    {
        Assert.Null(Find("340122", "429005"));
        Assert.Null(Find("340123", "429004", maxLength: 2));
        Assert.Null(PartnerChain.Find(Whole(Case("2014", "340122", "340123"), Case("2014", "429004", "429005")), Place("340122"), Place("429004"), 6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void The_longest_length_is_1_to_20(int maxLength)
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() => Find("340122", "340122", maxLength));
        Assert.Equal($"`maxLength` is {maxLength}: give 1 to 20.", refusal.Message);
    }

    private static PartnerChain? Find(string from, string to, int maxLength = 6) => PartnerChain.Find(Network, Place(from), Place(to), maxLength);
}
