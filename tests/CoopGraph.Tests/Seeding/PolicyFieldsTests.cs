using CoopGraph.Cooperations;
using CoopGraph.Seeding;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that policies are read, and that a wrong row refuses the seed with file, line, column and reason.</summary>
public sealed class PolicyFieldsTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Policies_are_read_in_the_order_of_the_file()
    {
        var policies = _seed.Read().Policies;
        Assert.Equal(["rules-of-anhui", "end-of-it"], policies.Select(policy => policy.Id));
        Assert.Equal((2018, 2020, new DateOnly(2018, 1, 19)), (policies[0].From, policies[0].To, policies[0].Date));
        Assert.Equal((Mechanism.Mandated, IssueArea.Environment, "Table 1"), (policies[0].Mechanism, policies[0].IssueArea, policies[0].Locator));
        Assert.Equal(new Source("A book", null, "It ended", Confidence.Medium), policies[1].Source);
        Assert.Equal((null, null, null, null, null), (policies[1].TitleZh, policies[1].Issuer, policies[1].To, policies[1].Date, policies[1].Locator));
    }

    [Theory]
    [InlineData("issuer", ",340000,2018", ",Anhui,2018", "'Anhui'", "six digits")]
    [InlineData("from", "340000,2018", "340000,18", "'18' is not a year as YYYY")]
    [InlineData("from", "340000,2018", "340000,", "'' is not a year")]
    [InlineData("to", "2018,2020", "2018,soon", "'soon' is not a year")]
    [InlineData("date", "2018-01-19", "2018-02-30", "'2018-02-30' is not a day of the calendar")]
    [InlineData("mechanism", "MANDATED", "mandated", "'mandated' is none of ARRANGED, MANDATED, SELF_INITIATED")]
    [InlineData("issue_area", "ENVIRONMENT", "WATER", "'WATER' is none of POVERTY_ALLEVIATION")]
    [InlineData("confidence", "high", "low", "'low' is none of high, medium")]
    public void A_field_that_cannot_be_read(string column, string old, string wrong, params string[] reasons) =>
        _seed.Replace(PoliciesCsv, old, wrong).IsRefusedOnlyFor(PoliciesCsv, 2, column, reasons);

    [Theory]
    [InlineData(2, "id", "rules-of-anhui", "Rules of Anhui!", "lower-case letters, digits and hyphens")]
    [InlineData(3, "id", "end-of-it", "rules-of-anhui", "another policy's id already")]
    [InlineData(2, "title", "Rules of Anhui", "", "no title")]
    [InlineData(2, "issuer", ",340000,2018", ",349999,2018", "349999 is unknown")]
    [InlineData(2, "from", "340000,2018,2020,2018-01-19", ",1911,,", "1911 cannot be a policy's year", "1949 to 2100")]
    [InlineData(2, "to", "2018,2020", "2018,2017", "2017 cannot be the last year of a policy of 2018")]
    [InlineData(2, "date", "2018-01-19", "2017-12-31", "2017-12-31 does not lie in 2018")]
    [InlineData(2, "source_title", "A page", "", "(title not seen)")]
    [InlineData(2, "source_url", "https://example.org/3", "example.org", "'example.org' is not an address")]
    [InlineData(2, "evidence", "In force", "", "no evidence")]
    public void A_row_that_breaks_a_rule(int line, string column, string old, string wrong, params string[] reasons) =>
        _seed.Replace(PoliciesCsv, old, wrong).IsRefusedOnlyFor(PoliciesCsv, line, column, reasons);

    [Fact]
    public void A_missing_column_is_refused() =>
        _seed.Replace(PoliciesCsv, ",locator,", ",").IsRefusedOnlyFor(PoliciesCsv, 1, "locator", "missing from the header");

    [Fact]
    public void A_file_without_a_policy_is_an_empty_list()
    {
        _seed.Write(PoliciesCsv, _seed.Text(PoliciesCsv).Split('\n')[0] + "\n");
        Assert.Empty(_seed.Read().Policies);
    }

    [Fact]
    public void Wrong_policies_and_wrong_cases_are_reported_together()
    {
        _seed.Replace(PoliciesCsv, "rules-of-anhui", "Rules").Replace(Documented, "DOC-2", "DOC-1");
        Assert.Equal(
            ["cases/documented.csv", "policies/policies.csv"], Assert.Throws<SeedException>(_seed.Read).Problems.Select(problem => problem.File));
    }
}
