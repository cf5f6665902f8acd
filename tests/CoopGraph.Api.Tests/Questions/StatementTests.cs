using CoopGraph.Api.Tests.Support;
using CoopGraph.Neo4j.Client;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the number of statements to Neo4j: one for each list that concerns cases, none for data of the map.</summary>
public class StatementTests(Neo4jApi api) : IClassFixture<Neo4jApi>
{
    [SkippableTheory]
    [InlineData("01-partners-outside-prefecture.graphql", "PartnersOutsidePrefecture", 1)]
    [InlineData("37-partners-of-hefei.graphql", "PartnersOfHefei", 1)]
    [InlineData("02-pairings-arranged-by-anhui.graphql", "PairingsArrangedByAnhui", 1)]
    [InlineData("03-rivals-and-neighbours-of-anji.graphql", "RivalsAndNeighboursOfAnji", 2)]
    [InlineData("04-anhui-and-hubei-and-multilateral.graphql", "BetweenAnhuiAndHubei", 1)]
    [InlineData("04-anhui-and-hubei-and-multilateral.graphql", "ThreeOrMoreParties", 1)]
    [InlineData("05-yuexi-and-qianshan.graphql", "YuexiAndQianshan", 1)]
    [InlineData("07-honeycomb-of-anhui.graphql", "HoneycombOfAnhui", 1)]
    [InlineData("08-in-chinese.graphql", "InChinese", 4)]
    [InlineData("16-mechanisms.graphql", "Mechanisms", 2)]
    [InlineData("19-findings.graphql", "Findings", 2)]
    public async Task One_list_of_cases_or_partners_is_one_statement(string file, string operation, int statements) =>
        Assert.Equal(statements, await StatementsOf(file, operation));

    [SkippableFact]
    public async Task What_the_map_knows_costs_only_the_look_at_the_version() =>
        Assert.Equal(1, await StatementsOf("06-shou-county-moved.graphql", "ShouCountyMoved"));

    [SkippableFact]
    public async Task Summaries_are_one_statement_a_level() => Assert.Equal(2, await StatementsOf(client => client.AskAsync("""
        { summary(groupBy: [PROVINCE]) { groups { key { province { name } } measures { caseCount } } }
          province(by: {code: "340000"}) { counties(first: 100) { nodes { summary(groupBy: [SCOPE]) { groups { key { scope } } } } } } }
        """)));

    [SkippableFact]
    public async Task A_network_needs_the_facts_of_the_version_and_a_cached_one_only_the_look_at_the_version()
    {
        // The facts are read once for a version, after a look at it.
        const string Query = "{ network(where: {year: {gte: 2017}}) { nodeCount nodes(first: 3) { nodes { unit { name } betweenness } } } }";
        Assert.Equal(2, await StatementsOf(client => client.AskAsync(Query)));
        Assert.Equal(3, await StatementsOf(async client =>
        {
            await client.AskAsync(Query);
            return await client.AskAsync(Query);
        }));
    }

    private Task<int> StatementsOf(string file, string operation) => StatementsOf(client => client.AskOperationAsync(Example.Read(file), operation));

    private async Task<int> StatementsOf(Func<HttpClient, Task<Answer>> ask)
    {
        Skip.If(Neo4jServer.SkipReason is not null, Neo4jServer.SkipReason);
        await using var counted = api.With(CountingClient.Insert);
        var client = counted.CreateClient();
        await Neo4jApi.WaitUntilReadyAsync(client);
        var counter = (CountingClient)counted.Services.GetRequiredService<INeo4jClient>();
        var before = counter.Read;
        Assert.Empty((await ask(client)).Errors);
        return counter.Read - before;
    }
}
