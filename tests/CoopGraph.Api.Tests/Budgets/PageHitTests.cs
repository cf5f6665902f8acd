using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Tests that a page of all cases costs Neo4j what its own rows cost, at ten thousand cases: in every order, at each end and in the middle, with
/// a filter and with the total.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class PageHitTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int PageSize = 20;

    // A row is some twenty properties; the row after the page is read, too, and the filter looks at some rows in vain.
    private const int MostHits = 60 * PageSize;

    private static readonly GraphData Country = GrownCountry.With(10_000);
    private static readonly string[] Orders = ["caseId: ASC", "caseId: DESC", "year: ASC", "year: DESC", "signedOn: ASC", "signedOn: DESC", "amount: ASC", "amount: DESC"];
    private static readonly string[] Filters = ["", "where: { mechanism: { eq: SELF_INITIATED } }", "where: { issueArea: { in: [ECONOMY, ENVIRONMENT] }, caseId: { neq: \"none\" } }"];

    [SkippableFact]
    public async Task No_page_touches_more_than_a_small_multiple_of_its_rows()
    {
        var server = await neo4j.ForReadingAsync(Country);
        // With the facts in memory, filters would not reach Neo4j.
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"), ("Neo4j:MostCasesInMemory", "0"));
        var client = api.Client();
        await api.LoadAsync(Country);
        await server.RunAsync("CALL db.resampleOutdatedIndexes()");
        foreach (var order in Orders)
        {
            var middle = (await client.AskAsync($"{{ cooperations(first: 100, order: [{{ {order} }}]) {{ pageInfo {{ endCursor }} }} }}"))
                .Data.GetProperty("cooperations").GetProperty("pageInfo").GetProperty("endCursor").GetString();
            foreach (var filter in Filters)
            {
                foreach (var position in new[] { $"first: {PageSize}", $"last: {PageSize}", $"first: {PageSize}, after: \"{middle}\"", $"last: {PageSize}, before: \"{middle}\"" })
                {
                    var before = api.Watched.Reads.Count;
                    Assert.Empty((await client.AskAsync($"{{ cooperations({position}, order: [{{ {order} }}], {filter}) {{ nodes {{ caseId title }} }} }}")).Errors);
                    var read = Assert.Single(api.Watched.Reads.Skip(before), one => one.DataVersion is not null);
                    var profile = Profile.Of(await server.ProfileAsync(read.Statement, read.Parameters));
                    output.WriteLine($"{profile.DbHits} hits: {position}, {order}, {filter}");
                    Assert.True(profile.DbHits <= MostHits, $"{profile.DbHits} hits: {position}, {order}, {filter}\n{read.Statement}");
                }
            }
        }
    }

    [SkippableFact]
    public async Task The_number_of_all_cases_is_asked_of_nobody()
    {
        var server = await neo4j.ForReadingAsync(Country);
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        var client = api.Client();
        await api.LoadAsync(Country);
        Assert.Empty((await client.AskAsync("{ dataset { version } }")).Errors);
        var before = api.Watched.Reads.Count;
        Assert.Empty((await client.AskAsync("{ cooperations { totalCount } }")).Errors);
        Assert.DoesNotContain(api.Watched.Reads.Skip(before), read => read.DataVersion is not null);
    }
}
