using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Caching.Support;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>Equal questions that are asked at once.</summary>
public sealed class TogetherTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeNeo4j _server = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Neo4jResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Replica _replica;

    public TogetherTests()
    {
        _replica = Replica.InMemory(_server);
        _server.OnRead = async (_, _, _, cancellation) =>
        {
            _asked.TrySetResult();
            try
            {
                return await _answer.Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                _givenUp.TrySetResult();
                throw;
            }
        };
    }

    public ValueTask DisposeAsync() => _replica.DisposeAsync();

    [Fact]
    public async Task Fifty_at_once_run_one_statement()
    {
        var asking = Enumerable.Range(0, 50).Select(_ => Task.Run(() => _replica.AskAsync())).ToArray();
        await _asked.Task.WaitAsync(Patience);
        _answer.SetResult(FakeNeo4j.Rows(["1.a", 1]));

        var answers = await Task.WhenAll(asking);

        Assert.Equal(1, _server.Reads);
        Assert.Single(answers, answer => !answer.IsCached);
        Assert.All(answers, answer => Assert.Equal("""[["1.a",1]]""", answer.Text()));
    }

    [Fact]
    public async Task An_answer_that_is_not_kept_goes_to_all_that_waited_for_it()
    {
        var asking = Enumerable.Range(0, 20).Select(_ => _replica.AskAsync()).ToArray();
        await _asked.Task.WaitAsync(Patience);
        _answer.SetResult(FakeNeo4j.Rows(["2.b", 1]));

        var answers = await Task.WhenAll(asking);

        Assert.Equal(1, _server.Reads);
        Assert.Single(answers, answer => !answer.IsCached);
        Assert.All(answers, answer => Assert.Equal("""[["2.b",1]]""", answer.Text()));
    }

    [Fact]
    public async Task A_failure_goes_to_all_that_waited_for_it()
    {
        var asking = Enumerable.Range(0, 20).Select(_ => _replica.AskAsync()).ToArray();
        await _asked.Task.WaitAsync(Patience);
        _answer.SetException(new Neo4jException("Neo.X", "no"));

        foreach (var one in asking)
            await Assert.ThrowsAsync<Neo4jException>(() => one);
        Assert.Equal(1, _server.Reads);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_that_gives_up_leaves_the_others_unharmed(int leaver)
    {
        using var leaving = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3)
            .Select(i => _replica.AskAsync(cancellation: i == leaver ? leaving.Token : CancellationToken.None))
            .ToArray();
        await _asked.Task.WaitAsync(Patience);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking[leaver]);
        _answer.SetResult(FakeNeo4j.Rows(["1.a", 1]));

        foreach (var one in asking.Where((_, i) => i != leaver))
            Assert.Equal("""[["1.a",1]]""", (await one).Text());
        Assert.False(_givenUp.Task.IsCompleted);
        Assert.Equal(1, _server.Reads);
    }

    [Fact]
    public async Task The_last_one_that_gives_up_takes_the_statement_along()
    {
        using var leaving = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => _replica.AskAsync(cancellation: leaving.Token)).ToArray();
        await _asked.Task.WaitAsync(Patience);

        await leaving.CancelAsync();

        foreach (var one in asking)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        await _givenUp.Task.WaitAsync(Patience);
        _answer.SetResult(FakeNeo4j.Rows(["1.a", 1]));
        Assert.Equal("""[["1.a",1]]""", (await _replica.AskAsync()).Text());
    }
}
