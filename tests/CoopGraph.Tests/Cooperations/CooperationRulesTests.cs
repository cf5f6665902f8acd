using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Cooperations.PartyRole;

namespace CoopGraph.Tests.Cooperations;

/// <summary>Tests the rules of cases: each test breaks one rule.</summary>
public class CooperationRulesTests
{
    private static readonly Cooperation Right = Cases.Between("2016-05", RealUnits.Feidong, RealUnits.Funan);

    [Theory]
    [InlineData("2009")]
    [InlineData("2020-12-31")]
    [InlineData("2024-03")]
    [InlineData(null)]
    public void A_case_that_obeys_the_rules_is_welcome_also_after_the_papers_period(string? date) =>
        Assert.Empty(Check(Cases.Between(date, RealUnits.Feidong, RealUnits.Funan)));

    [Fact]
    public void An_id_is_given_and_given_once()
    {
        Finds(Right with { CaseId = " " }, "CaseId", "no id");
        Breaches.AreOnly(CooperationRules.Check([Right, Right], Repository.Map), 1, "CaseId", "T-1 is another case's id already");
    }

    [Fact]
    public void A_title_is_given() => Finds(Right with { Title = "" }, "Title", "no title");

    [Theory]
    [InlineData("1948")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12")]
    public void A_date_lies_between_1949_and_2100(string date) =>
        Finds(Cases.Between(date, RealUnits.Feidong, RealUnits.Funan), "Date", date, "1949 to 2100");

    [Fact]
    public void What_the_date_means_is_given_where_the_date_is()
    {
        Finds(Right with { DateBasis = null }, "DateBasis", "2016-05", "without its meaning");
        Finds(Right with { Date = null }, "DateBasis", "no date");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_case_has_two_parties_or_more(int count) =>
        Finds(Right with { Parties = [.. Right.Parties.Take(count)] }, "Parties", $"parties is {count}", "two or more");

    [Fact]
    public void A_unit_takes_part_once()
    {
        Finds(Cases.Between("2016", RealUnits.Feidong, RealUnits.Funan, RealUnits.Feidong), "Parties", "340122 Feidong County is in the list twice");
        Finds(Cases.Between("2018", RealUnits.QianshanCounty, RealUnits.QianshanCity), "Parties", "340824 and 340882 are codes of one place, Qianshan City");
    }

    [Fact]
    public void An_unknown_code_is_told_from_one_of_another_time()
    {
        Finds(Cases.Between("2016", RealUnits.Feidong, "349999"), "Parties", "349999 is unknown", "2009-12-31", "2020-12-31");
        Finds(
            Cases.Between("2017-06", RealUnits.Feidong, RealUnits.QianshanCity),
            "Parties",
            "340882 Qianshan City was not yet in force at the case's date, 2017-06",
            "began on 2018-07-02, in place of 340824 Qianshan County");
        Finds(
            Cases.Between("2019", RealUnits.Feidong, RealUnits.QianshanCounty),
            "Parties",
            "340824 Qianshan County was no longer in force at the case's date, 2019",
            "ended on 2018-07-02, and 340882 Qianshan City took its place");
        Finds(Cases.Between("2015-12-03", RealUnits.Feidong, RealUnits.ShouOfLuan), "Parties", "ended on 2015-12-03, and 340422 Shou County took its place");
        Finds(Cases.Between("2015", RealUnits.Feidong, RealUnits.Chaohu), "Parties", "341400 Chaohu", "340100 Hefei, 340200 Wuhu, 340500 Ma'anshan took its place");
    }

    [Theory]
    [InlineData("2018", RealUnits.QianshanCounty)] // any day of the year will do
    [InlineData("2018", RealUnits.QianshanCity)]
    [InlineData("2018-07", RealUnits.QianshanCounty)] // or of the month
    [InlineData("2018-07", RealUnits.QianshanCity)]
    [InlineData(null, RealUnits.QianshanCounty)] // or of the window
    [InlineData("2008", RealUnits.QianshanCounty)] // before the window its first day counts
    [InlineData("2023", RealUnits.QianshanCity)] // after it the last
    public void Any_day_that_the_date_allows_will_do(string? date, string code) => Assert.Empty(Check(Cases.Between(date, RealUnits.Feidong, code)));

    [Fact]
    public void Roles_come_in_pairs_or_all_are_peers()
    {
        Assert.Empty(Check(Right.With(Donor, Recipient)));
        Assert.Empty(Check(Right.With(Downstream, Upstream)));
        var three = Cases.Between("2016", RealUnits.Feidong, RealUnits.Funan, RealUnits.Feixi);
        Assert.Empty(Check(three.With(Donor, Donor, Recipient)));
        Finds(Right.With(Donor, Donor), "Parties.Role", "One party is Donor, but none is Recipient");
        Finds(Right.With(Recipient, Recipient), "Parties.Role", "One party is Recipient, but none is Donor");
        Finds(Right.With(Upstream, Upstream), "Parties.Role", "One party is Upstream, but none is Downstream");
        Finds(Right.With(Downstream, Downstream), "Parties.Role", "One party is Downstream, but none is Upstream");
        Finds(Right.With(Donor, Upstream), "Parties.Role", "Donor, Upstream do not go together");
        Finds(three.With(Donor, Recipient, Peer), "Parties.Role", "Donor, Recipient, Peer do not go together");
    }

    [Fact]
    public void Only_an_arranged_case_was_arranged_by_someone() =>
        Finds(Right with { ArrangedBy = UnitCode.Parse(RealUnits.Anhui) }, "ArrangedBy", RealUnits.Anhui, "SelfInitiated");

    [Theory]
    [InlineData(RealUnits.Feixi, "340123 Feixi County", "above county level")]
    [InlineData("349900", "349900 is unknown", "2009-12-31")]
    [InlineData(RealUnits.Chaohu, "341400 Chaohu was no longer in force", "2011-07-14")]
    public void A_case_is_arranged_by_a_government_above_that_is_in_force(string arranger, params string[] parts) =>
        Finds(Right with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(arranger) }, "ArrangedBy", parts);

    [Theory]
    [InlineData(RealUnits.Hubei, "420000 Hubei was not above 340122 Feidong County")]
    [InlineData(RealUnits.Hefei, "340100 Hefei was not above 341225 Funan County")]
    public void An_arranger_stands_above_all_parties(string arranger, string message) => Finds(
        Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(arranger) },
        "ArrangedBy",
        message,
        "2014-12-31");

    [Fact]
    public void An_arranger_is_no_party_itself() => Finds(
        Cases.Between("2014", RealUnits.Anhui, RealUnits.Feidong) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(RealUnits.Anhui) },
        "ArrangedBy",
        "340000 Anhui was not above 340000 Anhui");

    [Theory]
    [InlineData(RealUnits.China)]
    [InlineData(RealUnits.Anhui)]
    public void Every_government_above_all_parties_can_arrange(string arranger) => Assert.Empty(Check(
        Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(arranger) }));

    [Fact]
    public void An_arranger_is_judged_by_the_map_of_the_cases_day()
    {
        // Shou County came from Lu'an to Huainan at the end of 2015.
        var under = Cases.Between("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(RealUnits.Luan) };
        Assert.Empty(Check(under));
        Finds(under with { Date = PartialDate.TryParse("2017"), Parties = Cases.Between("2017", RealUnits.ShouOfHuainan, RealUnits.Huoqiu).Parties }, "ArrangedBy", "Shou County");
    }

    [Fact]
    public void An_amount_is_not_negative()
    {
        Assert.Empty(Check(Right with { Amount = new(0, null) }));
        Finds(Right with { Amount = new(-1, AmountPeriod.Total) }, "Amount.Rmb", "-1 yuan");
    }

    [Fact]
    public void An_amount_has_the_digits_that_every_store_compares_exactly()
    {
        foreach (var amount in new[] { 999_999_999_999_999m, 5_000_000.50m, 1_234_567_890_123.45m, 30_000_000_000.00000m })
            Assert.Empty(Check(Right with { Amount = new(amount, null) }));
        foreach (var amount in new[] { 1_000_000_000_000_000m, 5_000_000.00000000001m, 100_000_000_000_000_000.01m, decimal.MaxValue })
            Finds(Right with { Amount = new(amount, null) }, "Amount.Rmb", "15 digits");
    }

    [Fact]
    public void A_source_has_a_title() => Finds(Right with { Source = Right.Source with { Title = "" } }, "Source.Title", "(title not seen)");

    [Theory]
    [InlineData("www.example.org")]
    [InlineData("ftp://example.org/page")]
    [InlineData("/page")]
    [InlineData("javascript:alert(1)")]
    public void An_address_is_one_of_the_web(string url) =>
        Finds(Right with { Source = Right.Source with { Url = url } }, "Source.Url", url, "https://");

    [Fact]
    public void A_documented_case_has_an_address()
    {
        var print = Right with { Source = Right.Source with { Url = null } };
        Finds(print, "Source.Url", "documented");
        Assert.Empty(Check(print with { Provenance = Provenance.Paper }));
    }

    private static IEnumerable<RuleViolation> Check(Cooperation cooperation) => CooperationRules.Check([cooperation], Repository.Map);

    private static void Finds(Cooperation wrong, string member, params string[] parts) => Breaches.AreOnly(Check(wrong), 0, member, parts);
}
