using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>A bounded number of questions is in the server at a time; some wait, and the others are refused at once.</summary>
public sealed class StatementGateTests
{
    [Fact]
    public async Task What_is_beyond_the_places_and_the_queue_is_refused_at_once()
    {
        var gate = Gate(places: 1, waiting: 1, TimeSpan.FromMinutes(1));
        var running = new TaskCompletionSource<int>();
        var first = gate.RunAsync(false, () => running.Task, default);
        var second = gate.RunAsync(false, () => Task.FromResult(2), default);
        await Assert.ThrowsAsync<StoreBusyException>(() => gate.RunAsync(false, () => Task.FromResult(3), default));
        Assert.False(second.IsCompleted);

        running.SetResult(1);
        int[] both = [1, 2];
        Assert.Equal(both, await Task.WhenAll(first, second));
        Assert.Equal(4, await gate.RunAsync(false, () => Task.FromResult(4), default));
    }

    [Fact]
    public async Task A_wait_ends_after_half_of_the_time_of_a_statement()
    {
        var gate = Gate(places: 1, waiting: 1, TimeSpan.FromMilliseconds(200));
        var running = new TaskCompletionSource<int>();
        var first = gate.RunAsync(false, () => running.Task, default);
        var e = await Assert.ThrowsAsync<StoreBusyException>(() => gate.RunAsync(false, () => Task.FromResult(2), default));
        Assert.Contains("0.1 seconds", e.Message, StringComparison.Ordinal);
        running.SetResult(1);
        await first;
    }

    [Fact]
    public async Task Walks_leave_half_of_the_places_to_light_questions()
    {
        var gate = Gate(places: 4, waiting: 0, TimeSpan.FromMinutes(1));
        var running = new TaskCompletionSource<int>();
        var walks = new[] { gate.RunAsync(true, () => running.Task, default), gate.RunAsync(true, () => running.Task, default) };
        await Assert.ThrowsAsync<StoreBusyException>(() => gate.RunAsync(true, () => Task.FromResult(0), default));
        Assert.Equal(1, await gate.RunAsync(false, () => Task.FromResult(1), default));
        running.SetResult(2);
        await Task.WhenAll(walks);
        Assert.True(StatementGate.IsWalk("WHERE NOT EXISTS { (:Unit)-[:COOPERATES_WITH]-(:Unit) }"));
        Assert.False(StatementGate.IsWalk("COLLECT { MATCH (c:Case) RETURN c }"));
    }

    [Fact]
    public async Task A_failure_gives_its_place_back()
    {
        var gate = Gate(places: 1, waiting: 0, TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.RunAsync<int>(false, () => throw new InvalidOperationException(), default));
        Assert.Equal(1, await gate.RunAsync(false, () => Task.FromResult(1), default));
    }

    private static StatementGate Gate(int places, int waiting, TimeSpan attempt) =>
        new(Options.Create(new Neo4jOptions { MaxStatements = places, MaxWaitingStatements = waiting, AttemptTimeout = attempt }), TimeProvider.System);
}
