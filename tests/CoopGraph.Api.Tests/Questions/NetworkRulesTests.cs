using System.Net;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests networks and paths on the real data: pages, bounds, and clear errors for bad input.</summary>
public class NetworkRulesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("network(mode: YEAR) { nodeCount }", "`mode: YEAR` needs `year`: the year of the cases.")]
    [InlineData("network(asOf: \"2014-01-01\", year: 2014) { nodeCount }", "Give `asOf` or `year`, not both: `year` is the map of its last day.")]
    [InlineData("network(year: 1900) { nodeCount }", "`year` is 1900: give 1949 to 2100.")]
    [InlineData("network(asOf: \"2021-01-01\") { nodeCount }", "`asOf` is 2021-01-01: the administrative map is known from 2009-12-31 to 2020-12-31.")]
    [InlineData("network { crossShare(draws: 0) { p } }", "`draws` is 0: give 1 to 10,000.")]
    [InlineData("network { adjacentShare(draws: 10001) { p } }", "`draws` is 10001: give 1 to 10,000.")]
    [InlineData("network { crossShare(nullModel: DISTANCE_PRESERVING, draws: 10001) { p } }", "`draws` is 10001: give 1 to 10,000.")]
    [InlineData("network { adjacentShare(nullModel: DEGREE_PRESERVING, keepProvinces: true) { p } }", "`keepProvinces` is true, but DEGREE_PRESERVING swaps the ends of ties across provinces: leave it out, or ask for DISTANCE_PRESERVING or RANDOM_WITHIN_PROVINCE.")]
    [InlineData("network { communities(resolution: 0) { modularity } }", "`resolution` is 0: give a number greater than 0 and at most 100.")]
    [InlineData("network { nodes(first: 101) { totalCount } }", "`first` is 101: give 1 to 100.")]
    [InlineData("path(from: {code: \"340122\"}, to: {code: \"340123\"}, maxLength: 0) { length }", "`maxLength` is 0: give 1 to 20.")]
    [InlineData("path(from: {code: \"340122\"}, to: {code: \"340123\"}, maxLength: 21) { length }", "`maxLength` is 21: give 1 to 20.")]
    [InlineData("path(from: {code: \"340100\"}, to: {code: \"340123\"}) { length }", "`from` is Hefei, of level PREFECTURE: a chain leads over counties, so name one.")]
    [InlineData("path(from: {code: \"340122\"}, to: {name: \"Anhui\"}) { length }", "`to` is Anhui, of level PROVINCE: a chain leads over counties, so name one.")]
    public async Task What_cannot_be_answered_is_an_error_at_its_field(string field, string message)
    {
        var answer = await api.Client().AskAsync($$"""{ {{field}} }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal(message, answer.Message);
    }

    [Fact]
    public async Task An_end_that_several_counties_could_be_is_ambiguous() => Assert.Equal(
        "AMBIGUOUS_NAME", (await api.Client().AskAsync("{ path(from: {name: \"Chaoyang District\"}, to: {code: \"340122\"}) { length } }")).Code);

    [Fact]
    public async Task Of_a_network_without_a_tie_nothing_is_made_up()
    {
        var answer = await api.Client().AskAsync("""
            { network(where: {year: {eq: 1950}}) { nodeCount density componentCount largestComponentShare transitivity averageClustering
                degreeAssortativity assortativity(by: PROVINCE) eiIndex { value groups { value } } crossShare { p } adjacentShare { p }
                communities { modularity groups { size } } mixing(by: PREFECTURE) { edgeCount } years { year } nodes { totalCount nodes { degree } } } }
            """);

        Assert.Empty(answer.Errors);
        Assert.Equal(
            """{"network":{"nodeCount":0,"density":null,"componentCount":0,"largestComponentShare":null,"transitivity":null,"averageClustering":null,"degreeAssortativity":null,"assortativity":null,"eiIndex":{"value":null,"groups":[]},"crossShare":null,"adjacentShare":null,"communities":{"modularity":null,"groups":[]},"mixing":[],"years":[],"nodes":{"totalCount":0,"nodes":[]}}}""",
            answer.Data.GetRawText());
    }

    [Theory]
    [InlineData("{betweenness: DESC}")]
    [InlineData("{harmonicCloseness: ASC}")]
    [InlineData("{pageRank: DESC}, {code: DESC}")]
    [InlineData("{clustering: DESC}, {strength: ASC}")]
    public async Task Pages_of_nodes_joined_are_the_whole_network_each_node_once(string order)
    {
        var client = api.Client();
        List<string> codes = [];
        string? cursor = null;
        int total;
        do
        {
            var answer = await client.AskAsync(
                $$"""query($after: String) { network { nodes(order: [{{order}}], first: 100, after: $after) { totalCount nodes { unit { code } } pageInfo { hasNextPage endCursor } } } }""",
                new { after = cursor });
            var nodes = answer.Data.GetProperty("network").GetProperty("nodes");
            total = nodes.GetProperty("totalCount").GetInt32();
            codes.AddRange(nodes.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("unit").GetProperty("code").GetString()!));
            var page = nodes.GetProperty("pageInfo");
            cursor = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
        }
        while (cursor is not null);

        Assert.True(total > 300);
        Assert.Equal(total, codes.Count);
        Assert.Equal(total, codes.Distinct().Count());
    }

    [Fact]
    public async Task A_nodes_partners_and_cases_are_those_that_its_county_lists()
    {
        var answer = await api.Client().AskAsync(
            "{ network { nodes(first: 20) { nodes { degree strength unit { ... on County { partners(first: 100) { totalCount edges { caseCount } } } } } } } }");

        Assert.All(answer.Data.GetProperty("network").GetProperty("nodes").GetProperty("nodes").EnumerateArray(), node =>
        {
            var partners = node.GetProperty("unit").GetProperty("partners");
            Assert.Equal(partners.GetProperty("totalCount").GetInt32(), node.GetProperty("degree").GetInt32());
            Assert.Equal(partners.GetProperty("edges").EnumerateArray().Sum(CaseCount), node.GetProperty("strength").GetInt32());
        });

        static int CaseCount(JsonElement edge) => edge.GetProperty("caseCount").GetInt32();
    }

    [Fact]
    public async Task The_answer_tells_which_days_map_a_network_shows() => Assert.Equal(
        "2014-12-31",
        (await api.Client().AskAsync("{ network(year: 2014) { nodeCount } }")).Json.GetProperty("extensions").GetProperty("asOf").GetString());

    [Fact]
    public async Task Many_long_measures_or_partners_of_every_county_of_every_community_are_too_expensive()
    {
        var client = api.Client();
        var tests = string.Concat(Enumerable.Range(0, 50).Select(seed => $"t{seed}: crossShare(seed: {seed}) {{ p }} "));

        (await client.AskAsync($$"""{ network { {{tests}} } }""")).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        (await client.AskAsync("{ network { communities { groups { units { ... on County { partners(first: 100) { nodes { name } } } } } } } }"))
            .IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
    }
}
