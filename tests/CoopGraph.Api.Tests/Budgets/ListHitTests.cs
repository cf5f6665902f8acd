using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Tests what lists cost Neo4j that are neither of all cases nor of one place, at ten thousand cases: units, cases and nodes by id, dyads and
/// networks, changes and versions.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class ListHitTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int PageSize = 20;

    // A row is some twenty properties, and the way to it.
    private const int MostHitsOfRow = 60;

    private static readonly GraphData Country = GrownCountry.With(10_000);
    private static readonly string[] UnitOrders = ["code: ASC", "name: DESC", "cooperationCount: DESC", "partnerCount: ASC"];

    private static readonly string[] UnitFilters =
    [
        "", "where: { name: { contains: \"a\" } }", "where: { cooperationCount: { gt: 3 } }", "where: { partnerCount: { lte: 5 } }",
        "where: { partners: { any: false } }", "where: { cooperations: { some: { mechanism: { eq: SELF_INITIATED }, parties: { some: { role: { eq: PEER } } } } } }",
        "where: { province: { cooperationCount: { gt: 10 } } }",
    ];

    private static readonly string[] Counting =
    [
        "{ network { nodeCount edgeCount componentCount } }",
        "{ dyads(first: 20) { nodes { caseCount } } }",
        "{ summary(groupBy: [YEAR], where: { parties: { some: { unit: { province: { code: { eq: \"330000\" } } } } } }) { groups { measures { caseCount } } } }",
        "{ findings(where: { mechanism: { eq: ARRANGED } }) { loaded } }",
        "{ county(by: { code: \"330381\" }) { summary(groupBy: [YEAR]) { groups { measures { caseCount } } } } }",
    ];

    [SkippableFact]
    public async Task Lists_of_units_and_counting_ask_Neo4j_nothing_once_the_facts_are_in_memory()
    {
        await using var api = await LoadAsync(await neo4j.ForReadingAsync(Country));
        var client = api.Client();
        await WaitForFactsAsync(client);
        foreach (var order in UnitOrders)
        {
            var cursor = (await client.AskAsync($"{{ counties(first: 100, order: [{{ {order} }}]) {{ pageInfo {{ endCursor }} }} }}"))
                .Data.GetProperty("counties").GetProperty("pageInfo").GetProperty("endCursor").GetString();
            foreach (var filter in UnitFilters)
            {
                foreach (var position in new[] { $"first: {PageSize}", $"last: {PageSize}", $"first: {PageSize}, after: \"{cursor}\"" })
                    Assert.Empty(await AboutDataAsync(api, client, $"{{ counties({position}, order: [{{ {order} }}], {filter}) {{ totalCount nodes {{ code }} }} }}"));
            }
        }

        foreach (var query in Counting)
            Assert.Empty(await AboutDataAsync(api, client, query));
    }

    [SkippableFact]
    public async Task Lists_by_id_and_lists_of_changes_touch_no_more_than_a_small_multiple_of_their_rows()
    {
        var server = await neo4j.ForReadingAsync(Country);
        await using var api = await LoadAsync(server);
        var client = api.Client();
        var ids = Enumerable.Range(0, PageSize).Select(number => $"a{number}: cooperation(by: {{ caseId: \"SYN-{number * 7:D6}\" }}) {{ id title }}").ToArray();
        var found = (await client.AskAsync($"{{ {string.Join(' ', ids)} }}")).Data;
        var nodes = string.Join(", ", found.EnumerateObject().Select(one => $"\"{one.Value.GetProperty("id").GetString()}\""));
        var change = (await client.AskAsync("{ changes(first: 100, since: { time: \"2000-01-01T00:00:00Z\" }) { pageInfo { endCursor } } }"))
            .Data.GetProperty("changes").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var (query, most) in new[]
        {
            ($"{{ {string.Join(' ', ids)} }}", PageSize),
            ($"{{ nodes(ids: [{nodes}]) {{ id ... on Cooperation {{ title }} }} }}", PageSize),
            ("{ cooperation(by: { caseId: \"SYN-000007\" }) { title history(first: 20) { nodes { revision } } } }", 1),
            ($"{{ changes(first: {PageSize}, since: {{ time: \"2000-01-01T00:00:00Z\" }}) {{ nodes {{ caseId }} }} }}", PageSize),
            ($"{{ changes(last: {PageSize}, since: {{ time: \"2000-01-01T00:00:00Z\" }}) {{ nodes {{ caseId }} }} }}", PageSize),
            ($"{{ changes(first: {PageSize}, after: \"{change}\", since: {{ time: \"2000-01-01T00:00:00Z\" }}) {{ nodes {{ caseId }} }} }}", PageSize),
            ("{ dataset { versions(first: 20) { version } } }", 1),
        })
        {
            foreach (var read in await SentAsync(api, client, query))
            {
                var profile = Profile.Of(await server.ProfileAsync(read.Statement, read.Parameters));
                output.WriteLine($"{profile.DbHits} hits: {query[..Math.Min(100, query.Length)]}");
                Assert.True(profile.DbHits <= MostHitsOfRow * (most + 1), $"{profile.DbHits} hits: {query}\n{read.Statement}");
            }
        }
    }

    private static async Task<ReplicaApi> LoadAsync(Neo4jServer server)
    {
        var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        api.Client();
        await api.LoadAsync(Country);
        await server.RunAsync("CALL db.resampleOutdatedIndexes()");
        return api;
    }

    private static async Task WaitForFactsAsync(HttpClient client) =>
        Assert.Empty((await client.AskAsync("{ summary(groupBy: [MECHANISM]) { groups { measures { caseCount } } } }")).Errors);

    private static async Task<IReadOnlyList<WatchedRead>> SentAsync(ReplicaApi api, HttpClient client, string query)
    {
        var before = api.Watched.Reads.Count;
        Assert.Empty((await client.AskAsync(query)).Errors);
        return [.. api.Watched.Reads.Skip(before)];
    }

    private static async Task<IReadOnlyList<WatchedRead>> AboutDataAsync(ReplicaApi api, HttpClient client, string query) =>
        [.. (await SentAsync(api, client, query)).Where(read => read.DataVersion is not null || read.Statement.Contains("c.facts", StringComparison.Ordinal))];
}
