using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>Tests that an answer that is known is given again only while no other process has loaded other data.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class KnownAnswersOfReplicasTests(OwnNeo4j neo4j)
{
    private const string Titles = """{ county(by: { code: "340122" }) { cooperations(first: 3) { nodes { title } } } }""";

    [SkippableFact]
    public async Task One_look_at_the_version_is_all_that_a_known_answer_costs()
    {
        var server = await neo4j.EmptyAsync();
        await using var api = new ReplicaApi(server, ("GraphQL:Answers:Bytes", "1000000"));
        await using var other = new ReplicaApi(server);
        var client = await api.ReadyAsync();
        var fresh = await client.AskAsync(Titles);

        var asked = 0;
        api.Watched.BeforeRead = _ => Task.FromResult(++asked);
        Assert.Equal(fresh.Text, (await client.AskAsync(Titles)).Text);
        Assert.Equal(1, asked);

        // Other data come just before that look.
        api.Watched.BeforeRead = _ => ++asked == 2 ? other.LoadAsync(RealData.Retitled) : Task.CompletedTask;
        var moved = await client.AskAsync(Titles);
        Assert.Empty(moved.Errors);
        Assert.Contains("New: ", moved.Text, StringComparison.Ordinal);
        Assert.Equal(moved.Text, (await client.AskAsync(Titles)).Text);
    }
}
