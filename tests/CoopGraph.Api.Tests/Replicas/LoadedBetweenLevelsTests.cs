using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>Tests a load of other data by another process during an operation: the whole response is of one version.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class LoadedBetweenLevelsTests(OwnNeo4j neo4j)
{
    // The titles are at two levels, with one statement for each.
    private const string TwoLevels = """
        {
          county(by: { code: "340122" }) {
            partners { edges { cooperations { title } node { cooperations { nodes { title } } } } }
          }
        }
        """;

    private const string OfTheMap = """{ county(by: {code: "340122"}) { name prefecture { name } } }""";

    [SkippableFact]
    public async Task Between_two_levels()
    {
        var server = await neo4j.EmptyAsync();
        await using var api = new ReplicaApi(server);
        await using var other = new ReplicaApi(server);
        var client = await api.ReadyAsync();
        var old = await client.AskAsync(TwoLevels);
        Assert.All(Titles(old), title => Assert.DoesNotContain("New: ", title, StringComparison.Ordinal));

        var asked = 0;
        api.Watched.BeforeRead = version => version is not null && ++asked == 2 ? other.LoadAsync(RealData.Retitled) : Task.CompletedTask;
        var answer = await client.AskAsync(TwoLevels);

        Assert.Equal(4, asked);
        Assert.Empty(answer.Errors);
        Assert.StartsWith("2.", VersionOf(answer), StringComparison.Ordinal);
        Assert.Equal(Titles(old).Select(title => $"New: {title}"), Titles(answer));
        Assert.Equal(answer.Text, (await (await other.ReadyAsync()).AskAsync(TwoLevels)).Text);
    }

    [SkippableFact]
    public async Task After_the_last_question_that_needed_the_server()
    {
        var server = await neo4j.EmptyAsync();
        await using var api = new ReplicaApi(server);
        await using var other = new ReplicaApi(server);
        var client = await api.ReadyAsync();
        Assert.StartsWith("1.", VersionOf(await client.AskAsync(OfTheMap)), StringComparison.Ordinal);

        // The map is in memory: only the version is read, at the end.
        var looked = 0;
        api.Watched.BeforeRead = _ => ++looked == 1 ? other.LoadAsync(RealData.Retitled) : Task.CompletedTask;
        var answer = await client.AskAsync(OfTheMap);

        Assert.Empty(answer.Errors);
        Assert.StartsWith("2.", VersionOf(answer), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(Answer answer) =>
        from edge in answer.Data.GetProperty("county").GetProperty("partners").GetProperty("edges").EnumerateArray()
        from c in edge.GetProperty("cooperations").EnumerateArray()
            .Concat(edge.GetProperty("node").GetProperty("cooperations").GetProperty("nodes").EnumerateArray())
        select c.GetProperty("title").GetString();

    private static string VersionOf(Answer answer) => answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString()!;
}
