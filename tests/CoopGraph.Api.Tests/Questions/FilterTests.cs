using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests filters on the real data. The figures come from the seed's README or from its rows.</summary>
public abstract class FilterRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("", 537)]
    [InlineData("provenance: {eq: PAPER}", 11)]
    [InlineData("level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}", 294)]
    [InlineData("level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}, scope: {neq: SAME_PREFECTURE}", 273)]
    [InlineData("level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}, scope: {eq: CROSS_PROVINCE}", 195)]
    [InlineData("level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}, mechanism: {eq: ARRANGED}", 211)]
    [InlineData("level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}, partyCount: {gte: 3}", 34)]
    [InlineData("year: {eq: null}", 9)]
    [InlineData("year: {neq: null}", 528)]
    [InlineData("year: {gte: 2016, lte: 2016}, arrangedBy: {code: {eq: \"440000\"}}", 6)]
    [InlineData("arrangedBy: null, mechanism: {eq: ARRANGED}", 8)]
    [InlineData("parties: {all: {role: {eq: PEER}}}, level: {eq: COUNTY}, provenance: {eq: DOCUMENTED}", 84)]
    [InlineData("or: [{caseId: {eq: \"paper-06\"}}, {caseId: {eq: \"PAPER-07\"}}]", 2)]
    [InlineData("or: []", 537)]
    [InlineData("caseId: {in: []}", 0)]
    [InlineData("title: {contains: \"FUTOU\"}", 1)]
    [InlineData("dateBasis: {eq: SIGNED}", 189)]
    [InlineData("dateBasis: {eq: null}", 9)]
    [InlineData("confidence: {eq: HIGH}", 367)]
    [InlineData("signedOn: {neq: null}", 189)]
    [InlineData("signedOn: {gte: \"2016-07-01\", lte: \"2016-12-31\"}", 6)]
    [InlineData("region: {eq: EAST}", 443)]
    [InlineData("region: {neq: EAST}", 94)]
    [InlineData("region: {in: [CENTRAL, NORTHEAST]}", 171)]
    [InlineData("region: {nin: [CENTRAL, NORTHEAST]}", 366)]
    [InlineData("region: {eq: null}", 1)]
    [InlineData("parties: {some: {unit: {region: {eq: WEST}}}}", 237)]
    public async Task Cases_are_filtered(string where, int count)
    {
        var answer = await api.Client().AskAsync($$"""{ cooperations(where: { {{where}} }) { totalCount } }""");

        Assert.Equal(count, answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData(RealUnits.QianshanCounty)]
    [InlineData(RealUnits.QianshanCity)]
    public async Task A_party_is_known_under_all_codes_that_its_place_ever_had(string code)
    {
        var answer = await api.Client().AskAsync($$$"""{ cooperations(where: {parties: {some: {unit: {code: {eq: "{{{code}}}"} } } } }) { nodes { caseId } } }""");

        Assert.Equal("""{"cooperations":{"nodes":[{"caseId":"DOC-0129"},{"caseId":"PAPER-07"}]}}""", answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task A_list_of_units_knows_only_the_codes_of_its_day()
    {
        var answer = await api.Client().AskAsync("""
            { today: counties(where: {code: {in: ["340824", "340882"]}}) { nodes { code } }
              in2017: counties(where: {code: {in: ["340824", "340882"]}}, asOf: "2017-06-30") { nodes { code } } }
            """);

        Assert.Equal("""{"today":{"nodes":[{"code":"340882"}]},"in2017":{"nodes":[{"code":"340824"}]}}""", answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task A_filter_on_partners_counts_only_the_ties_that_it_admits()
    {
        var answer = await api.Client().AskAsync("""
            { county(by: {code: "330523"}) {
                all: partners(where: {unit: {code: {eq: "330522"}}}) { edges { caseCount } }
                environment: partners(where: {unit: {code: {eq: "330522"}}, issueArea: {eq: ENVIRONMENT}}) { edges { caseCount cooperations { caseId } } } } }
            """);

        Assert.Equal(
            """{"county":{"all":{"edges":[{"caseCount":3}]},"environment":{"edges":[{"caseCount":2,"cooperations":[{"caseId":"DOC-0121"},{"caseId":"PAPER-06"}]}]}}}""",
            answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task The_counts_that_units_are_sorted_and_filtered_by_are_those_of_their_lists()
    {
        var answer = await api.Client().AskAsync("""
            { counties(first: 5, order: [{partnerCount: DESC}], where: {partnerCount: {gte: 5}}) {
                nodes { partners { totalCount } } } }
            """);
        int[] counts = [.. answer.Data.GetProperty("counties").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("partners").GetProperty("totalCount").GetInt32())];

        Assert.Equal(5, counts.Length);
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.All(counts, count => Assert.True(count >= 5));
    }
}

public class FilterTests(ApiFactory api) : FilterRules(api), IClassFixture<ApiFactory>;

public class FilterOnNeo4jTests(Neo4jApi api) : FilterRules(api), IClassFixture<Neo4jApi>;
