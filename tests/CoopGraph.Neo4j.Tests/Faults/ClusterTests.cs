using System.Net;
using System.Text.Json;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Tests.Support;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>On a cluster, each call is sent with the bookmarks of what was seen before, and those of one transaction reach one server.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task One_server_is_sent_no_bookmarks()
    {
        var fake = FakeServer.Answering(Answers.One);
        await using var client = TestClient.Of(fake);
        await client.ReadAsync();
        await client.ReadAsync();
        Assert.Equal([[], []], fake.Bodies.Select(Bookmarked));
    }

    [Fact]
    public async Task A_read_is_sent_with_the_bookmarks_of_the_answer_before()
    {
        var fake = FakeServer.Answering(() => Seen("b1"), () => Seen("b2", "b3"), () => Seen("b4"));
        await using var client = Cluster(fake);
        for (var i = 0; i < 4; i++)
            await client.ReadAsync();
        Assert.Equal([[], ["b1"], ["b2", "b3"], ["b4"]], fake.Bodies.Select(Bookmarked));
    }

    [Fact]
    public async Task Bookmarks_of_calls_that_ran_side_by_side_are_all_sent()
    {
        var bookmarks = new Bookmarks(Microsoft.Extensions.Options.Options.Create(new Client.Neo4jOptions { Cluster = true }));
        bookmarks.Note([], ["b0"]);
        bookmarks.Note(["b0"], ["b1"]);
        bookmarks.Note(["b0"], ["b2"]);
        Assert.Equal(["b1", "b2"], bookmarks.Latest);
        for (var i = 0; i < 3_000; i++)
            bookmarks.Note([], [$"c{i}"]);
        Assert.Equal(1_000, bookmarks.Latest.Count);
        Assert.Equal("c2999", bookmarks.Latest[^1]);
    }

    [Fact]
    public async Task A_transaction_begins_after_what_was_seen_and_what_follows_comes_after_its_commit()
    {
        var fake = FakeServer.Answering(() => Seen("b1"), () => Answers.Begun("t"), Answers.One, () => Answers.With(202, """{"bookmarks":["c1"]}"""), () => Seen("b2"));
        await using var client = Cluster(fake);
        await client.ReadAsync();
        await client.WriteAsync("CREATE (:Thing)");
        await client.ReadAsync();
        Assert.Equal([[], ["b1"], [], [], ["c1"]], fake.Bodies.Select(Bookmarked));
    }

    [Theory]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark")]
    [InlineData("Neo.TransientError.Transaction.BookmarkTimeout")]
    public async Task Bookmarks_that_the_server_refuses_are_forgotten_and_the_question_is_answered(string code)
    {
        var refused = 0;
        var fake = new FakeServer((_, n) => n == 1 ? Seen("old") : n <= 5 && code.Contains("Transient", StringComparison.Ordinal) && ++refused <= 4 || n == 2
            ? Answers.Error(400, code)
            : Seen("new"));
        await using var client = Cluster(fake);
        await client.ReadAsync();
        Assert.Single((await client.ReadAsync()).Rows);
        await client.ReadAsync();
        Assert.Equal(["old"], Bookmarked(fake.Bodies.ElementAt(1)));
        Assert.Equal([], Bookmarked(fake.Bodies.ElementAt(fake.Bodies.Count - 2)));
        Assert.Equal(["new"], Bookmarked(fake.Bodies.Last()));
    }

    [Fact]
    public async Task A_transaction_that_begins_with_refused_bookmarks_begins_again()
    {
        var fake = FakeServer.Answering(
            () => Seen("old"), () => Answers.Error(400, "Neo.ClientError.Transaction.InvalidBookmark"), () => Answers.Begun("t"), Answers.One, Answers.Committed);
        await using var client = Cluster(fake);
        await client.ReadAsync();
        await client.WriteAsync("CREATE (:Thing)");
        Assert.Equal([[], ["old"], [], [], []], fake.Bodies.Select(Bookmarked));
    }

    [Fact]
    public async Task The_calls_of_a_transaction_have_the_header_that_leads_to_its_server()
    {
        List<string> seen = [];
        var fake = new FakeServer((call, n) =>
        {
            var answer = n switch { 1 => Answers.Begun("t"), 2 => Answers.One(), _ => Answers.Committed() };
            if (n == 1)
                answer.Headers.Add(OpenTransaction.AffinityHeader, "server-2");
            return answer;
        })
        { Seen = request => seen.Add(request.Headers.TryGetValues(OpenTransaction.AffinityHeader, out var values) ? values.Single() : "none") };
        await using var client = Cluster(fake);
        await client.WriteAsync("CREATE (:Thing)");
        Assert.Equal(["none", "server-2", "server-2"], seen);
    }

    private static TestClient Cluster(FakeServer fake) => TestClient.Of(fake, ("Cluster", "true"));

    private static HttpResponseMessage Seen(params string[] bookmarks) => Answers.With(
        (int)HttpStatusCode.Accepted, $$"""{"data":{"fields":["one"],"values":[[1]]},"bookmarks":{{JsonSerializer.Serialize(bookmarks)}}}""");

    private static string[] Bookmarked(string body) =>
        JsonElement.Parse(body).TryGetProperty("bookmarks", out var found) ? [.. found.EnumerateArray().Select(one => one.GetString()!)] : [];
}
