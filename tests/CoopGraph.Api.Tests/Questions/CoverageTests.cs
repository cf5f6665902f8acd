using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the coverage of the real data.</summary>
public abstract class CoverageRules(ApiFactory api)
{
    [SkippableFact]
    public async Task A_row_tells_units_and_cases_of_a_province_and_a_year()
    {
        var answer = await api.Client().AskAsync("""
            { coverage(where: {province: {eq: "340000"}, year: {in: [2014, 2017]}}) {
                totalCount nodes { province { name } year countyCount countiesWithCase caseCount byProvenance { provenance caseCount } } } }
            """);

        Assert.Equal(
            """{"coverage":{"totalCount":2,"nodes":[{"province":{"name":"Anhui"},"year":2014,"countyCount":105,"countiesWithCase":1,"caseCount":5,"byProvenance":[{"provenance":"PAPER","caseCount":1},{"provenance":"DOCUMENTED","caseCount":4}]},{"province":{"name":"Anhui"},"year":2017,"countyCount":105,"countiesWithCase":8,"caseCount":4,"byProvenance":[{"provenance":"DOCUMENTED","caseCount":4}]}]}}""",
            answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task Its_figures_are_those_of_the_lists()
    {
        var answer = await api.Client().AskAsync("""
            { coverage(where: {province: {eq: "440000"}, year: {eq: 2016}}) { nodes { caseCount countiesWithCase } }
              province(by: {code: "440000"}, asOf: "2016-12-31") { cooperations(where: {year: {eq: 2016}}) { totalCount }
                counties(where: {cooperations: {some: {year: {eq: 2016}}}}) { totalCount } } }
            """);
        var row = answer.Data.GetProperty("coverage").GetProperty("nodes")[0];
        var province = answer.Data.GetProperty("province");

        Assert.True(row.GetProperty("caseCount").GetInt32() > 0);
        Assert.Equal(province.GetProperty("cooperations").GetProperty("totalCount").GetInt32(), row.GetProperty("caseCount").GetInt32());
        Assert.Equal(province.GetProperty("counties").GetProperty("totalCount").GetInt32(), row.GetProperty("countiesWithCase").GetInt32());
    }

    [SkippableFact]
    public async Task Pages_follow_each_other_without_gap_and_without_overlap()
    {
        var client = api.Client();
        var seen = new List<string>();
        var after = "null";
        for (var hasNext = true; hasNext;)
        {
            var page = (await client.AskAsync($$"""
                { coverage(order: [{caseCount: DESC}], first: 100, after: {{after}}) {
                    nodes { province { code } year } pageInfo { hasNextPage endCursor } totalCount } }
                """)).Data.GetProperty("coverage");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText()));
            hasNext = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
            if (!hasNext)
                Assert.Equal(page.GetProperty("totalCount").GetInt32(), seen.Count);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count >= 31 * 12);
    }

    [SkippableFact]
    public async Task A_page_out_of_bounds_is_refused() => Assert.Equal(
        "`first` is 500: give 1 to 100.", (await api.Client().AskAsync("{ coverage(first: 500) { totalCount } }")).Message);
}

public class CoverageTests(ApiFactory api) : CoverageRules(api), IClassFixture<ApiFactory>;

public class CoverageOnNeo4jTests(Neo4jApi api) : CoverageRules(api), IClassFixture<Neo4jApi>;
