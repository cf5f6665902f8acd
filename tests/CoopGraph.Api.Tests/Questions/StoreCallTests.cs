using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the number of round trips to the store: one for each list of a query, for any number of units on its level.</summary>
public sealed class StoreCallTests : IClassFixture<ApiFactory>, IDisposable
{
    private readonly WebApplicationFactory<Program> _api;

    /// <summary>Creates the application with a counter in front of its store.</summary>
    public StoreCallTests(ApiFactory api) => _api = api.With(CountingStore.Insert);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("01-partners-outside-prefecture.graphql", "PartnersOutsidePrefecture", 1)]
    [InlineData("37-partners-of-hefei.graphql", "PartnersOfHefei", 2)]
    [InlineData("02-pairings-arranged-by-anhui.graphql", "PairingsArrangedByAnhui", 1)]
    [InlineData("03-rivals-and-neighbours-of-anji.graphql", "RivalsAndNeighboursOfAnji", 4)]
    [InlineData("04-anhui-and-hubei-and-multilateral.graphql", "BetweenAnhuiAndHubei", 1)]
    [InlineData("04-anhui-and-hubei-and-multilateral.graphql", "ThreeOrMoreParties", 1)]
    [InlineData("05-yuexi-and-qianshan.graphql", "YuexiAndQianshan", 1)]
    [InlineData("06-shou-county-moved.graphql", "ShouCountyMoved", 1)]
    [InlineData("07-honeycomb-of-anhui.graphql", "HoneycombOfAnhui", 1)]
    [InlineData("08-in-chinese.graphql", "InChinese", 5)]
    [InlineData("19-findings.graphql", "Findings", 1)]
    [InlineData("20-rankings.graphql", "DonorsAndRecipients", 4)]
    [InlineData("10-path.graphql", "ChainOfPartners", 2)]
    public async Task One_list_of_the_query_is_one_call(string file, string operation, int calls) =>
        Assert.Equal(calls, await CallsOf(client => client.AskOperationAsync(Example.Read(file), operation)));

    [Fact]
    public async Task Names_codes_parents_and_changes_cost_no_call() => Assert.Equal(0, await CallsOf(client => client.AskAsync(
        """
        { county(by: {code: "340882"}) { name ancestors { name } prefecture { name province { name } }
          predecessors { unit { name parent { name } } } } search(text: "Anji") { name parent { name } } }
        """)));

    [Fact]
    public async Task Every_county_of_a_province_costs_the_same_calls_as_one() => Assert.Equal(3, await CallsOf(client => client.AskAsync(
        """
        { province(by: {code: "340000"}) { counties(first: 100) { nodes {
          partners(first: 3) { nodes { name ... on County { rivals(first: 2) { totalCount } } } } } } } }
        """)));

    [Fact]
    public async Task A_list_that_two_fragments_select_is_asked_for_once() => Assert.Equal(2, await CallsOf(client => client.AskAsync(
        """
        { prefecture(by: {code: "340100"}) { counties { nodes { ...Names ...Totals } } } }
        fragment Names on County { partners(first: 5) { nodes { name } } }
        fragment Totals on County { partners(first: 5) { totalCount edges { cooperations { title } } } }
        """)));

    [Fact]
    public async Task The_summaries_of_every_county_of_a_prefecture_are_one_call() => Assert.Equal(3, await CallsOf(client => client.AskAsync(
        """
        { summary { total { caseCount } } prefecture(by: {code: "340100"}) { counties { nodes {
          summary(groupBy: [SCOPE]) { total { caseCount } groups { key { scope } } } } } } }
        """)));

    [Fact]
    public async Task The_examples_of_all_mechanisms_are_two_calls_and_their_words_none()
    {
        Assert.Equal(2, await CallsOf(client => client.AskOperationAsync(Example.Read("16-mechanisms.graphql"), "Mechanisms")));
        Assert.Equal(0, await CallsOf(client => client.AskAsync("{ mechanisms { mechanism documents } }")));
    }

    [Fact]
    public async Task Findings_are_measured_once_for_a_filter_and_not_again_for_one_that_means_the_same()
    {
        // A filter that no other test of this class uses.
        const string One = "{ findings(where: {year: {gte: 2011}, issueArea: {eq: SECURITY}}) { id loaded caseCount } }";
        const string Same = "{ findings(where: {and: [{issueArea: {eq: SECURITY}}, {year: {gte: 2011}}]}) { id loaded caseCount } }";
        const string Other = "{ findings(where: {year: {gte: 2012}, issueArea: {eq: SECURITY}}) { id } }";
        Assert.Equal(1, await CallsOf(client => client.AskAsync(One)));
        Assert.Equal(0, await CallsOf(client => client.AskAsync(Same)));
        Assert.Equal(1, await CallsOf(client => client.AskAsync(Other)));
    }

    [Fact]
    public async Task A_network_is_gathered_once_however_much_is_measured_of_it_and_not_again_for_the_next_page()
    {
        // Equivalent filters give one network. No other test of this class queries this one, so it is not yet cached.
        const string Query = "{ one: network(where: {year: {gte: 2015}, issueArea: {eq: ECONOMY}}) { ...All } "
            + "two: network(where: {and: [{issueArea: {eq: ECONOMY}}, {year: {gte: 2015}}]}) { ...All } } "
            + "fragment All on Network { nodeCount eiIndex { value } crossShare(draws: 10) { p } communities { modularity } "
            + "nodes(order: [{pageRank: DESC}], first: 2) { nodes { unit { name } betweenness eiIndex } pageInfo { endCursor } } }";

        Assert.Equal(1, await CallsOf(client => client.AskAsync(Query)));
        Assert.Equal(0, await CallsOf(client => client.AskAsync(Query)));
        Assert.Equal(0, await CallsOf(client => client.AskAsync(Query.Replace("first: 2", "last: 5", StringComparison.Ordinal))));
        Assert.Equal(1, await CallsOf(client => client.AskAsync(Query.Replace("2015", "2016", StringComparison.Ordinal))));
    }

    private async Task<int> CallsOf(Func<HttpClient, Task<Answer>> ask)
    {
        var client = _api.CreateClient();
        var store = (CountingStore)_api.Services.GetRequiredService<ICoopGraphStore>();
        var before = store.Asked;
        var answer = await ask(client);
        Assert.Empty(answer.Errors);
        return store.Asked - before;
    }
}
