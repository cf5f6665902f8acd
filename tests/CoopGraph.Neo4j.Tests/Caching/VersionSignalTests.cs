using CoopGraph.Neo4j.Caching;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>Announcements of new versions between the replicas that share a Redis.</summary>
public sealed class VersionSignalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _prefix = $"test-{Guid.NewGuid():n}";

    [SkippableFact]
    public async Task An_announcement_reaches_the_other_replica()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var connection = new RedisConnection(redis.ConnectionString, TimeSpan.FromSeconds(5));
        await using var another = new RedisConnection(redis.ConnectionString, TimeSpan.FromSeconds(5));
        using var one = new RedisVersionSignal(connection, _prefix, TimeProvider.System);
        using var two = new RedisVersionSignal(another, _prefix, TimeProvider.System);
        // It announces to its own process that it listens, once; a later announcement comes from the other one.
        await Task.WhenAny(two.NextRaise, Task.Delay(TimeSpan.FromSeconds(2)));
        var heard = two.NextRaise;

        await Eventually.IsTrueAsync(() =>
        {
            one.Raise();
            return Task.FromResult(heard.IsCompleted);
        });
    }

    [Fact]
    public async Task Without_a_redis_the_own_process_hears_it_at_once()
    {
        await using var connection = new RedisConnection("127.0.0.1:1,abortConnect=false", TimeSpan.FromMilliseconds(200));
        using var signal = new RedisVersionSignal(connection, _prefix, TimeProvider.System);
        var heard = signal.NextRaise;

        signal.Raise();

        await heard.WaitAsync(Patience);
    }
}
