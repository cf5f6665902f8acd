using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Tests that a list of one place costs Neo4j what this place has, at ten thousand ties elsewhere: its cases, its pairings, its partners.
/// Lists of all cases are tested by <see cref="PageHitTests"/>.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class PlaceListHitTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Ties = 10_000;

    // An entry is read with some twenty properties, and its relationships with their ends.
    private const int MostHitsOfOne = 60;

    private const string County = "county(by: { code: \"330381\" })";
    private const string Province = "province(by: { code: \"340000\" })";

    private static readonly (string Name, string Query, string Count)[] Lists =
    [
        ("cases of a county", $"{{ of: {County} {{ list: cooperations(first: 20) {{ nodes {{ caseId title }} }} }} }}", $"{{ of: {County} {{ list: cooperations {{ totalCount }} }} }}"),
        ("cases of a province", $"{{ of: {Province} {{ list: cooperations(first: 20) {{ nodes {{ caseId title }} }} }} }}", $"{{ of: {Province} {{ list: cooperations {{ totalCount }} }} }}"),
        ("pairings that a province arranged", $"{{ of: {Province} {{ list: arrangedPairings(first: 20) {{ nodes {{ caseId title }} }} }} }}", $"{{ of: {Province} {{ list: arrangedPairings {{ totalCount }} }} }}"),
        ("partners of a county", $"{{ of: {County} {{ list: partners(first: 20) {{ edges {{ caseCount firstYear scope node {{ code }} }} }} }} }}", $"{{ of: {County} {{ list: cooperations {{ totalCount }} }} }}"),
    ];

    [SkippableFact]
    public async Task No_list_of_a_place_touches_more_than_a_small_multiple_of_what_the_place_has()
    {
        var country = GrownCountry.With(Ties);
        var server = await neo4j.ForReadingAsync(country);
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"), ("Neo4j:MostCasesInMemory", "0"));
        var client = api.Client();
        await api.LoadAsync(country);
        await server.RunAsync("CALL db.resampleOutdatedIndexes()");
        foreach (var (name, query, count) in Lists)
        {
            var has = ListIn((await client.AskAsync(count)).Data).GetProperty("totalCount").GetInt32();
            var before = api.Watched.Reads.Count;
            Assert.Empty((await client.AskAsync(query)).Errors);
            var read = Assert.Single(api.Watched.Reads.Skip(before), one => one.DataVersion is not null);
            var profile = Profile.Of(await server.ProfileAsync(read.Statement, read.Parameters));
            output.WriteLine($"{name}: {profile.DbHits} hits for {has} cases");
            Assert.InRange(has, 1, Ties / 10);
            Assert.True(profile.DbHits <= MostHitsOfOne * (has + 1), $"{name}: {profile.DbHits} hits for {has} cases\n{read.Statement}");
        }
    }

    private static JsonElement ListIn(JsonElement data) => data.GetProperty("of").GetProperty("list");
}
