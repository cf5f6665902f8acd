using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Policies;

/// <summary>Tests the rules for policies and their order, and the policies of the seed.</summary>
public class PolicyTests
{
    private static readonly Policy Rules = new(
        "rules-of-anhui", "Rules of Anhui", null, UnitCode.Parse(RealUnits.Anhui), 2018, null, null, null, null, null,
        new Source("A page", "https://example.org/page", "In force", Confidence.High));

    [Fact]
    public void A_policy_that_obeys_the_rules_has_no_breach() => Assert.Empty(BreachesOf(
        Rules, Rules with { Id = "x-2", Issuer = null, To = 2018, Date = new DateOnly(2018, 12, 31), Source = Rules.Source with { Url = null } }));

    [Fact]
    public void An_issuer_is_judged_on_the_map_of_the_policys_time()
    {
        // Qianshan became a city, with a new code, on 2018-07-02.
        var qianshan = Rules with { Issuer = UnitCode.Parse(RealUnits.QianshanCity) };
        Assert.Empty(BreachesOf(qianshan));
        Assert.Empty(BreachesOf(qianshan with { Date = new DateOnly(2018, 7, 2) }));
        Assert.Equal("Issuer", Assert.Single(BreachesOf(qianshan with { Date = new DateOnly(2018, 7, 1) })).Member);
        Assert.Contains("at the policy's time, 2017", Assert.Single(BreachesOf(qianshan with { From = 2017 })).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1948, "From")]
    [InlineData(2101, "From")]
    public void The_year_is_one_of_1949_to_2100(int year, string member) =>
        Assert.Equal(member, Assert.Single(BreachesOf(Rules with { From = year, Issuer = null })).Member);

    [Fact]
    public void There_are_100_policies_at_most()
    {
        Policy[] many = [.. Enumerable.Range(0, 101).Select(i => Rules with { Id = $"policy-{i}" })];
        Assert.Empty(BreachesOf(many[..100]));
        var breach = Assert.Single(BreachesOf(many));
        Assert.Equal((100, "Id"), (breach.Row, breach.Member));
    }

    [Fact]
    public void Oldest_first_is_by_year_then_by_day_with_unknown_days_last_then_by_id()
    {
        Policy[] policies =
        [
            Rules with { Id = "d" }, Rules with { Id = "c" }, Rules with { Id = "b", Date = new DateOnly(2018, 5, 1) },
            Rules with { Id = "a", Date = new DateOnly(2018, 6, 1) }, Rules with { Id = "e", From = 2005 },
        ];
        Assert.Equal("e b a c d", string.Join(' ', Policy.OldestFirst(policies).Select(policy => policy.Id)));
    }

    [Fact]
    public void The_seed_has_the_events_that_the_study_dates_each_with_a_source()
    {
        Assert.Equal(
            [
                "2005 safe-china", "2011 five-year-plan-12", "2012 five-in-one", "2013 targeted-poverty-alleviation", "2014 war-on-pollution",
                "2015 war-on-poverty", "2016 anhui-county-pairs", "2016 five-year-plan-13", "2016 river-chiefs", "2018 anhui-eco-compensation",
                "2020 end-of-poverty-campaign",
            ],
            Policy.OldestFirst(Repository.Data.Policies).Select(policy => $"{policy.From} {policy.Id}"));
        Assert.All(Repository.Data.Policies, policy => Assert.StartsWith("http", policy.Source.Url, StringComparison.Ordinal));
        Assert.Equal(
            ["anhui-county-pairs", "anhui-eco-compensation"],
            Repository.Data.Policies.Where(policy => policy.Issuer == UnitCode.Parse(RealUnits.Anhui)).Select(policy => policy.Id));
    }

    private static IReadOnlyList<RuleViolation> BreachesOf(params Policy[] policies) => [.. PolicyRules.Check(policies, Repository.Map)];
}
