using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>Tests bookmarks as far as one real server shows them.</summary>
public sealed class BookmarkTests
{
    [SkippableFact]
    public async Task A_read_with_the_bookmark_of_a_commit_sees_what_was_committed()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Cluster", "true"));
        for (var i = 0; i < 5; i++)
        {
            await client.WriteAsync($"CREATE (:Bookmarked {{n: {i}}})");
            Assert.Single(client.Get<Bookmarks>().Latest);
            Assert.Equal(i + 1, (await client.ReadAsync("MATCH (n:Bookmarked) RETURN count(n)")).Rows[0][0].GetInt32());
        }

        await client.WriteAsync("MATCH (n:Bookmarked) DELETE n");
    }

    [SkippableTheory]
    [InlineData("FB:nonsense")]
    [InlineData("nonsense")]
    public async Task A_bookmark_that_the_server_did_not_give_is_forgotten(string bookmark)
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Cluster", "true"));
        client.Get<Bookmarks>().Note([], [bookmark]);
        Assert.Single((await client.ReadAsync()).Rows);
        Assert.DoesNotContain(bookmark, client.Get<Bookmarks>().Latest);

        client.Get<Bookmarks>().Note([], [bookmark]);
        await client.WriteAsync("RETURN 1");
        Assert.DoesNotContain(bookmark, client.Get<Bookmarks>().Latest);
    }
}
