using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Caching.Support;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>The results that are cached and returned again, and those that never are.</summary>
public sealed class KeepingTests : IAsyncDisposable
{
    private readonly FakeNeo4j _server = new();
    private readonly Replica _replica;

    public KeepingTests() => _replica = Replica.InMemory(_server);

    public ValueTask DisposeAsync() => _replica.DisposeAsync();

    [Fact]
    public async Task The_same_question_is_asked_of_the_server_once()
    {
        _server.Answer(["1.a", "肥东县", 9007199254740993, null, new[] { 1.5, 2 }], ["1.a", "", -1, true, new { a = "x" }]);

        var first = await _replica.AskAsync();
        var second = await _replica.AskAsync();

        Assert.Equal((1, false, true), (_server.Reads, first.IsCached, second.IsCached));
        Assert.Equal(first.Text(), second.Text());
        Assert.Contains("9007199254740993", second.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_statement_value_or_version_is_another_question()
    {
        await _replica.AskAsync();
        await _replica.AskAsync("MATCH (m) RETURN m");
        await _replica.AskAsync(value: 1);
        await _replica.AskAsync(value: "1");
        await _replica.AskAsync(version: "2.a");

        Assert.Equal(5, _server.Reads);
    }

    [Fact]
    public async Task A_question_that_names_no_version_is_always_asked()
    {
        await _replica.AskAsync(version: null);
        var again = await _replica.AskAsync(version: null);

        Assert.Equal((2, false), (_server.Reads, again.IsCached));
    }

    [Fact]
    public async Task An_answer_that_saw_another_version_is_given_and_not_kept()
    {
        _server.Answer(["2.b", 1]);

        Assert.Equal("""[["2.b",1]]""", (await _replica.AskAsync()).Text());
        var again = await _replica.AskAsync();

        Assert.Equal((2, false), (_server.Reads, again.IsCached));
    }

    [Theory]
    [InlineData("1.a", "2.b")]
    [InlineData("1.a", null)]
    [InlineData(1, 1)]
    public async Task One_row_of_another_version_is_enough(object first, object? second)
    {
        _server.Answer([first], [second]);

        await _replica.AskAsync();
        await _replica.AskAsync();

        Assert.Equal(2, _server.Reads);
    }

    [Fact]
    public async Task An_answer_without_rows_does_not_say_what_it_saw_and_is_not_kept()
    {
        _server.Answer();

        await _replica.AskAsync();
        Assert.Empty((await _replica.AskAsync()).Rows);
        Assert.Equal(2, _server.Reads);
    }

    [Fact]
    public async Task Errors_come_through_and_are_not_kept()
    {
        var faults = new Queue<Exception>([new Neo4jException("Neo.X", "no"), new StoreUnavailableException("down"), new InvalidOperationException()]);
        _server.OnRead = (_, _, version, _) => faults.TryDequeue(out var fault) ? throw fault : Task.FromResult(FakeNeo4j.Rows([version]));

        await Assert.ThrowsAsync<Neo4jException>(() => _replica.AskAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _replica.AskAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _replica.AskAsync());
        Assert.False((await _replica.AskAsync()).IsCached);
        Assert.True((await _replica.AskAsync()).IsCached);
        Assert.Empty(_replica.Log.Messages);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(1_100, false)]
    public async Task An_answer_that_is_too_large_is_given_and_not_kept(int length, bool isKept)
    {
        await using var small = Replica.InMemory(_server, ("Cache:MaxAnswerBytes", "1000"));
        _server.Answer(["1.a", new string('x', length)]);

        var first = await small.AskAsync();
        var second = await small.AskAsync();

        Assert.Equal(isKept, second.IsCached);
        Assert.Equal(first.Text(), second.Text());
        Assert.Empty(small.Log.Messages);
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        await using var small = Replica.InMemory(_server, ("Cache:MaxLocalBytes", "10000"));
        _server.OnRead = (_, _, version, _) => Task.FromResult(FakeNeo4j.Rows([version, new string('x', 2_000)]));

        for (var i = 0; i < 50; i++)
            await small.AskAsync(value: i);
        var before = _server.Reads;
        for (var i = 0; i < 50; i++)
            await small.AskAsync(value: i);

        Assert.InRange(_server.Reads - before, 45, 50);
    }

    [Fact]
    public async Task Writes_go_to_the_server() =>
        Assert.Equal(7, await _replica.Client.WriteAsync((_, _) => Task.FromResult(7), CancellationToken.None));
}
