using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the list of poor counties, populations and regions of cities on the real data.</summary>
public abstract class AttributeRules(ApiFactory api)
{
    [SkippableFact]
    public async Task A_county_has_its_years_on_the_list_under_each_of_its_codes()
    {
        const string listing = """{"list":"poor-832","from":2012,"to":2018,"exitYear":2018,"source":"list of 832 (Clebeech/ds_project)"}""";
        var answer = await api.Client().AskAsync("""
            { county: county(by: {code: "340824"}) { ...Listed } city: county(by: {code: "340882"}) { ...Listed } feidong: county(by: {code: "340122"}) { ...Listed } }
            fragment Listed on County { poorListing { list from to exitYear source } }
            """);

        Assert.Equal(
            $$$"""{"county":{"poorListing":{{{listing}}}},"city":{"poorListing":{{{listing}}}},"feidong":{"poorListing":null}}""",
            answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task A_population_is_that_of_a_census_and_of_no_other_year()
    {
        var answer = await api.Client().AskAsync("""
            { unit(by: {code: "340882"}) { in2010: population(year: 2010) { people year note } in2020: population(year: 2020) { people year note } between: population(year: 2015) { people } } }
            """);

        Assert.Equal(
            """{"unit":{"in2010":{"people":500292,"year":2010,"note":null},"in2020":{"people":441224,"year":2020,"note":"its prefecture has zones counted apart, see population-zones-2020.csv"},"between":null}}""",
            answer.Data.GetRawText());
    }

    [SkippableTheory]
    [InlineData("2011-12-31", 0)]
    [InlineData("2012-01-01", 20)]
    [InlineData("2017-12-31", 20)]
    [InlineData("2018-01-01", 19)]
    [InlineData("2020-12-31", 0)]
    public async Task The_poor_counties_of_Anhui_are_20_until_the_first_has_left_the_list(string day, int count)
    {
        var answer = await api.Client().AskAsync($$$"""
            { province(by: {code: "340000"}, asOf: "{{{day}}}") { counties(where: {poor: {eq: true}}) { totalCount } } }
            """);

        Assert.Equal(count, answer.Data.GetProperty("province").GetProperty("counties").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task The_groups_by_poverty_are_those_of_the_filter()
    {
        const string two = "level: {eq: COUNTY}, partyCount: {eq: 2}, year: {gte: 2012}";
        var answer = await api.Client().AskAsync($$$"""
            { summary(where: { {{{two}}} }, groupBy: [POVERTY_PAIR]) { groups { key { povertyPair } measures { caseCount } } }
              none: cooperations(where: { {{{two}}}, parties: {none: {unit: {poor: {eq: true} } } } }) { totalCount }
              both: cooperations(where: { {{{two}}}, parties: {all: {unit: {poor: {eq: true} } } } }) { totalCount } }
            """);
        var groups = answer.Data.GetProperty("summary").GetProperty("groups").EnumerateArray()
            .ToDictionary(group => group.GetProperty("key").GetProperty("povertyPair").GetString()!, group => group.GetProperty("measures").GetProperty("caseCount").GetInt32());

        Assert.Equal(["NONE", "ONE", "BOTH"], groups.Keys);
        Assert.Equal((Total("none"), Total("both")), (groups["NONE"], groups["BOTH"]));
        int Total(string list) => answer.Data.GetProperty(list).GetProperty("totalCount").GetInt32();
    }

    [SkippableFact]
    public async Task A_prefecture_has_its_regions_and_a_summary_groups_by_them()
    {
        var answer = await api.Client().AskAsync("""
            { prefecture(by: {code: "440100"}) { cityRegions { id name from to source } }
              summary(groupBy: [CITY_REGION]) { groups { key { cityRegion { id } } measures { caseCount } } } }
            """);

        Assert.Equal(
            """[{"id":"prd-9","name":"Pearl River Delta (9 cities)","from":2008,"to":null,"source":"Outline of the plan for the Pearl River Delta 2008-2020"}]""",
            answer.Data.GetProperty("prefecture").GetProperty("cityRegions").GetRawText());
        Assert.Equal(
            ["prd-9", "yrd-2019", "yrd-26", "yrd-27", null],
            answer.Data.GetProperty("summary").GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key").GetProperty("cityRegion") is { ValueKind: JsonValueKind.Object } region ? region.GetProperty("id").GetString() : null));
    }

    [SkippableFact]
    public async Task Coverage_is_told_for_each_county_and_each_million_people_of_the_nearest_census()
    {
        var answer = await api.Client().AskAsync("""
            { coverage(where: {province: {in: ["340000", "810000"]}, year: {in: [2014, 2017]}}) { nodes { year caseCount countyCount casesPerCounty casesPerMillion } }
              province(by: {code: "340000"}) { in2010: population(year: 2010) { people } in2020: population(year: 2020) { people } } }
            """);
        var rows = answer.Data.GetProperty("coverage").GetProperty("nodes").EnumerateArray().ToArray();
        var province = answer.Data.GetProperty("province");

        AssertRow(rows[0], province.GetProperty("in2010"));
        AssertRow(rows[1], province.GetProperty("in2020"));
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("casesPerMillion").ValueKind);

        static void AssertRow(JsonElement row, JsonElement population)
        {
            double cases = row.GetProperty("caseCount").GetInt32();
            Assert.Equal(cases / row.GetProperty("countyCount").GetInt32(), row.GetProperty("casesPerCounty").GetDouble(), 1e-12);
            Assert.Equal(cases * 1e6 / population.GetProperty("people").GetInt32(), row.GetProperty("casesPerMillion").GetDouble(), 1e-12);
        }
    }

    [SkippableFact]
    public async Task The_gap_between_partners_is_compared_with_chance()
    {
        var answer = await api.Client().AskAsync("""
            { network(where: {mechanism: {eq: ARRANGED}, year: {gte: 2012}}) { povertyGapShare(draws: 50) { observed expected p draws nullModel } }
              before: network(year: 2011) { povertyGapShare { observed } } }
            """);
        var test = answer.Data.GetProperty("network").GetProperty("povertyGapShare");

        Assert.InRange(test.GetProperty("observed").GetDouble(), 0.3, 0.7);
        Assert.InRange(test.GetProperty("expected").GetDouble(), 0.01, 0.9);
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("before").GetProperty("povertyGapShare").ValueKind);
    }
}

public class AttributesTests(ApiFactory api) : AttributeRules(api), IClassFixture<ApiFactory>;

public class AttributesOnNeo4jTests(Neo4jApi api) : AttributeRules(api), IClassFixture<Neo4jApi>;
