using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests summaries on the real data: they agree with the lists, and bad input gets a clear error.</summary>
public abstract class SummaryRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("")]
    [InlineData("level: {eq: COUNTY}, scope: {neq: SAME_PREFECTURE}")]
    [InlineData("parties: {some: {unit: {code: {eq: \"340824\"}}}}")]
    [InlineData("arrangedBy: {code: {eq: \"440000\"}}, year: {gte: 2016}")]
    public async Task The_total_is_the_lists_total_and_groups_of_one_value_add_up_to_it(string where)
    {
        var answer = await api.Client().AskAsync($$"""
            { cooperations(where: { {{where}} }) { totalCount }
              summary(where: { {{where}} }, groupBy: [YEAR, MECHANISM, ISSUE_AREA, SCOPE, LEVEL, PROVENANCE, ARRANGED_BY, ADJACENCY]) {
                groupCaseCountSum total { caseCount } groups { measures { caseCount } } } }
            """);
        var total = answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32();
        var summary = answer.Data.GetProperty("summary");

        Assert.True(total > 0);
        Assert.Equal(total, summary.GetProperty("total").GetProperty("caseCount").GetInt32());
        Assert.Equal(total, summary.GetProperty("groupCaseCountSum").GetInt32());
        Assert.Equal(total, summary.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("measures").GetProperty("caseCount").GetInt32()));
    }

    [SkippableFact]
    public async Task A_units_summary_is_of_the_cases_that_it_lists_and_a_provinces_row_is_the_same_number()
    {
        var answer = await api.Client().AskAsync("""
            { province(by: {code: "340000"}) { cooperations { totalCount } summary { total { caseCount } } }
              summary(groupBy: [PROVINCE], where: {parties: {some: {unit: {province: {code: {eq: "340000"}}}}}}, order: [{caseCount: DESC}], first: 1) {
                groups { key { province { code } } measures { caseCount } } } }
            """);

        Assert.Equal(
            """{"province":{"cooperations":{"totalCount":67},"summary":{"total":{"caseCount":67}}},"summary":{"groups":[{"key":{"province":{"code":"340000"}},"measures":{"caseCount":67}}]}}""",
            answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task Every_kind_of_unit_has_a_summary()
    {
        var answer = await api.Client().AskAsync("""
            { country: unit(by: {code: "100000"}) { summary { total { caseCount } } }
              prefecture(by: {code: "340800"}) { summary { total { caseCount } } } county(by: {code: "340828"}) { summary { total { caseCount } } } }
            """);

        Assert.Equal(537, answer.Data.GetProperty("country").GetProperty("summary").GetProperty("total").GetProperty("caseCount").GetInt32());
        Assert.Empty(answer.Errors);
    }

    [SkippableTheory]
    [InlineData("first: 0", "`first` is 0: give 1 to 10000.")]
    [InlineData("first: 10001", "`first` is 10001: give 1 to 10000.")]
    [InlineData("groupBy: [SCOPE, SCOPE]", "`groupBy` names SCOPE more than once: name each dimension once.")]
    [InlineData("groupBy: [SCOPE], order: [{adjacent: ASC}]", "`order` names ADJACENCY, which `groupBy` does not: add it there, or sort by what is there.")]
    public async Task What_cannot_be_counted_is_an_error_at_its_field(string arguments, string message)
    {
        var answer = await api.Client().AskAsync($$"""{ summary({{arguments}}) { note } }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal(message, answer.Message);
    }

    [SkippableTheory]
    [InlineData("groupBy: [TOWNSHIP]", "TOWNSHIP")]
    [InlineData("groupBy: [SCOPE], order: [{caseCount: DESC, year: ASC}]", "exactly one")]
    [InlineData("groupBy: [SCOPE], having: {shareOfTotal: {gt: 0.5}}", "shareOfTotal")]
    public async Task What_does_not_fit_the_schema_is_refused_before_anything_runs(string arguments, string named)
    {
        var answer = await api.Client().AskAsync($$"""{ summary({{arguments}}) { note } }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(named, answer.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_bounded_grouping_of_every_county_of_a_province_is_cheap_and_an_unbounded_one_is_not()
    {
        const string Query = "{ province(by: {code: \"340000\"}) { counties(first: 100) { nodes { summary(groupBy: [%]) { groups { key { scope } measures { caseCount } } } } } } }";
        var client = api.Client();

        Assert.Empty((await client.AskAsync(Query.Replace("%", "SCOPE, ADJACENCY", StringComparison.Ordinal))).Errors);
        (await client.AskAsync(Query.Replace("%", "COUNTY", StringComparison.Ordinal))).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
    }
}

public class SummaryRulesTests(ApiFactory api) : SummaryRules(api), IClassFixture<ApiFactory>;

public class SummaryRulesOnNeo4jTests(Neo4jApi api) : SummaryRules(api), IClassFixture<Neo4jApi>;
