using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests that a requested day applies to everything below its field, and that the response reports it.</summary>
public abstract class AsOfRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("2015-12-02", RealUnits.ShouOfLuan, "Lu'an")]
    [InlineData("2015-12-03", RealUnits.ShouOfHuainan, "Huainan")]
    public async Task A_move_counts_from_its_very_day(string day, string code, string prefecture)
    {
        var answer = await Ask($$"""{ county(by: {code: "{{code}}"}, asOf: "{{day}}") { prefecture { name } } }""");

        Assert.Equal(prefecture, answer.Data.GetProperty("county").GetProperty("prefecture").GetProperty("name").GetString());
        Assert.Equal(day, answer.Json.GetProperty("extensions").GetProperty("asOf").GetString());
    }

    [SkippableFact]
    public async Task A_code_that_was_not_in_force_on_the_day_is_null() =>
        Assert.Equal("""{"county":null}""", (await Ask("""{ county(by: {code: "340882"}, asOf: "2017-06-30") { name } }""")).Data.GetRawText());

    [SkippableFact]
    public async Task Without_a_day_a_retired_code_finds_its_last_version_on_its_last_day()
    {
        var county = (await Ask("""{ county(by: {code: "340824"}) { name validTo prefecture { name } successors { unit { code } } } }""")).Data;

        Assert.Equal(
            """{"county":{"name":"Qianshan County","validTo":"2018-07-02","prefecture":{"name":"Anqing"},"successors":[{"unit":{"code":"340882"}}]}}""",
            county.GetRawText());
    }

    [SkippableFact]
    public async Task The_day_holds_for_partners_and_for_the_parties_of_their_cases()
    {
        var answer = await Ask("""
            { county(by: {code: "340828"}, asOf: "2017-06-30") { partners(where: {unit: {code: {eq: "340882"}}}) {
              edges { node { code } cooperations { parties { unit { code } } } } } } }
            """);

        Assert.Equal(
            """[{"node":{"code":"340824"},"cooperations":[{"parties":[{"unit":{"code":"340828"}},{"unit":{"code":"340824"}}]}]}]""",
            answer.Data.GetProperty("county").GetProperty("partners").GetProperty("edges").GetRawText());
    }

    [SkippableTheory]
    [InlineData("""found: cooperation(by: {caseId: "DOC-0113"}, asOf: "2020-12-31") { scope parties { unit { code } } }""")]
    [InlineData("""found: cooperations(where: {caseId: {eq: "DOC-0113"}}, asOf: "2020-12-31") { nodes { scope parties { unit { code } } } }""")]
    public async Task With_a_day_a_case_shows_its_parties_on_that_day_and_keeps_its_scope(string field)
    {
        var answer = await Ask($"{{ {field} }}");

        Assert.Contains(
            """{"scope":"CROSS_PREFECTURE","parties":[{"unit":{"code":"340104"}},{"unit":{"code":"340422"}}]}""", answer.Data.GetProperty("found").GetRawText());
        Assert.Equal("2020-12-31", answer.Json.GetProperty("extensions").GetProperty("asOf").GetString());
    }

    [SkippableFact]
    public async Task With_a_day_a_summary_shows_its_units_on_that_day() => Assert.Equal(
        """{"summary":{"groups":[{"key":{"county":{"code":"340104"}}},{"key":{"county":{"code":"341521"}}}]}}""",
        (await Ask("""{ summary(where: {caseId: {eq: "DOC-0113"}}, asOf: "2013-01-01", groupBy: [COUNTY]) { groups { key { county { code } } } } }""")).Data.GetRawText());

    [SkippableFact]
    public async Task Without_a_day_a_case_shows_its_parties_on_its_own_day()
    {
        var answer = await Ask("""{ cooperation(by: {caseId: "DOC-0113"}) { year parties { unit { code ... on County { prefecture { name } } } } } }""");

        Assert.Equal(
            """{"cooperation":{"year":2012,"parties":[{"unit":{"code":"340104","prefecture":{"name":"Hefei"}}},{"unit":{"code":"341521","prefecture":{"name":"Lu'an"}}}]}}""",
            answer.Data.GetRawText());
    }

    [SkippableTheory]
    [InlineData("2009-12-30")]
    [InlineData("2021-01-01")]
    public async Task A_day_outside_the_window_is_refused(string day)
    {
        var answer = await Ask($$"""{ counties(asOf: "{{day}}") { totalCount } }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal($"`asOf` is {day}: the administrative map is known from 2009-12-31 to 2020-12-31.", answer.Message);
    }

    [SkippableTheory]
    [InlineData("2009-12-31", 826)]
    [InlineData("2020-12-31", 820)]
    public async Task The_eight_provinces_have_their_published_number_of_counties(string day, int count)
    {
        var answer = await Ask($$$"""
            { counties(asOf: "{{{day}}}", where: {province: {name: {in: ["Shandong", "Guangdong", "Shanxi", "Anhui", "Hubei", "Zhejiang", "Guizhou", "Jilin"] } } }) { totalCount } }
            """);

        Assert.Equal(count, answer.Data.GetProperty("counties").GetProperty("totalCount").GetInt32());
    }

    private Task<Answer> Ask(string query) => api.Client().AskAsync(query);
}

public class AsOfTests(ApiFactory api) : AsOfRules(api), IClassFixture<ApiFactory>;

public class AsOfOnNeo4jTests(Neo4jApi api) : AsOfRules(api), IClassFixture<Neo4jApi>;
