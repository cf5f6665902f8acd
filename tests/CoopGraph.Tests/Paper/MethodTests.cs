using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Testing;
using CoopGraph.Tests.Findings;
using CoopGraph.Tests.Support;

namespace CoopGraph.Tests.Paper;

/// <summary>Tests the judgement of a case by the study's rules of inclusion, and that it agrees with the frame of the findings.</summary>
public class MethodTests
{
    [Fact]
    public void A_case_of_counties_of_the_eight_provinces_signed_in_the_years_meets_the_rules() =>
        Assert.Empty(FailedBy(Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan)));

    [Theory]
    [InlineData("2008-12-31", "YEARS")]
    [InlineData("2009", "")]
    [InlineData("2020-12-31", "")]
    [InlineData("2021", "YEARS")]
    public void A_known_year_is_one_of_2009_to_2020(string date, string failed) =>
        Assert.Equal(failed, string.Join(' ', FailedBy(Cases.Between(date, RealUnits.Feidong, RealUnits.Funan))));

    [Fact]
    public void Without_a_date_a_case_is_not_known_to_be_signed_and_may_be_of_the_years() =>
        Assert.Equal(["SIGNED"], FailedBy(Cases.Between(null, RealUnits.Feidong, RealUnits.Funan)));

    [Fact]
    public void A_date_at_which_the_tie_was_in_force_is_none_of_signing() => Assert.Equal(
        ["SIGNED"], FailedBy(Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { DateBasis = DateBasis.InForce }));

    [Fact]
    public void One_party_above_county_level_is_enough_to_fail() =>
        Assert.Equal(["COUNTY_LEVEL"], FailedBy(Cases.Between("2014", RealUnits.Feidong, RealUnits.Anqing)));

    [Fact]
    public void One_party_in_the_eight_provinces_is_enough_to_pass()
    {
        Assert.Empty(FailedBy(Cases.Between("2014", RealUnits.Feidong, RealUnits.Kunshan)));
        Assert.Equal(["EIGHT_PROVINCES"], FailedBy(Cases.Between("2014", RealUnits.Pudong, RealUnits.Kunshan)));
    }

    [Fact]
    public void All_rules_that_fail_are_named_in_the_order_of_the_rules() => Assert.Equal(
        ["COUNTY_LEVEL", "SIGNED", "YEARS", "EIGHT_PROVINCES"],
        FailedBy(Cases.Between("2021", RealUnits.Beijing, RealUnits.Kunshan) with { DateBasis = DateBasis.InForce }));

    [Fact]
    public void Findings_measure_the_cases_that_fail_no_rule_but_that_of_signing()
    {
        Cooperation[] cases =
        [
            .. Repository.Data.Cooperations,
            Cases.Between("2021", RealUnits.Feidong, RealUnits.Funan),
        ];
        Assert.Equal(
            Measured.Of("SCALE", cases).CaseCount,
            cases.Count(cooperation => FailedBy(cooperation).All(rule => rule == "SIGNED")));
        Assert.Equal(Measured.Of("FIG2_BY_YEAR", cases).CaseCount, cases.Count(cooperation => !FailedBy(cooperation).Any()));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_says_both_sides()
    {
        Assert.Distinct(Method.Rules.Select(rule => rule.Id));
        Assert.All(Method.Rules, rule => Assert.True(rule.Paper.EndsWith('.') && rule.CoopGraph.EndsWith('.'), rule.Id));
        Assert.All(Method.Limits, limit => Assert.EndsWith(".", limit, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_findings_explains_every_rule()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"));
        Assert.All(Method.Rules, rule => Assert.Contains($"| {rule.Id} |", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> FailedBy(Cooperation cooperation) => Method.FailedBy(Repository.Map.Place(cooperation));
}
