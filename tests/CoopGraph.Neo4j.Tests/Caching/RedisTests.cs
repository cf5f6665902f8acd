using System.Diagnostics;
using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Tests.Caching.Support;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>A real Redis: shared by replicas, killed, hung, late and back.</summary>
public sealed class RedisTests
{
    // The limit is generous for a busy machine, and far below the cost of a Redis without time limits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Brief = "00:00:00.200";

    private readonly FakeNeo4j _server = new();
    private readonly string _prefix = $"test-{Guid.NewGuid():n}";

    [SkippableFact]
    public async Task Replicas_share_answers()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var one = await ReplicaOf(redis).ConnectedAsync();
        await using var two = await ReplicaOf(redis).ConnectedAsync();
        _server.Answer(["1.a", "肥东县", 9007199254740993, null, new[] { 1.5, 2 }], ["1.a", "\"", -1, true, new { a = "x" }]);

        var asked = await one.AskAsync();
        var kept = await EventuallyKeptAsync(redis, two);

        Assert.Equal(asked.Text(), kept);
        Assert.Empty(one.Log.Messages);
        Assert.Empty(two.Log.Messages);
    }

    [SkippableFact]
    public async Task A_new_version_is_never_answered_with_what_was_kept_of_the_old()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var one = await ReplicaOf(redis).ConnectedAsync();
        await using var two = await ReplicaOf(redis).ConnectedAsync();
        await one.AskAsync(version: "1.a");
        await EventuallyKeptAsync(redis, two);

        foreach (var replica in new[] { one, two })
            Assert.StartsWith("""[["2.b",""", (await replica.AskAsync(version: "2.b")).Text(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_entry_that_somebody_else_wrote_is_not_an_answer()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var one = await ReplicaOf(redis).ConnectedAsync();
        var right = (await one.AskAsync()).Text();
        var key = await ArrivesAsync(redis);

        foreach (var garbage in new[] { "", "nonsense", "[[\"1.a\",666]]" })
        {
            await redis.CommandAsync("HSET", key, "data", garbage);
            await using var replica = await ReplicaOf(redis).ConnectedAsync();
            Assert.Equal(right, (await replica.AskAsync()).Text());
        }
    }

    [SkippableFact]
    public async Task An_answer_that_somebody_forged_is_not_used_where_entries_are_signed()
    {
        const string Secret = "a secret of the deployment, long enough";
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        var forger = new FakeNeo4j();
        forger.Answer(["1.a", "forged"]);
        await using var attacker = await new Replica(forger, SettingsOf(redis)).ConnectedAsync();
        await attacker.AskAsync();
        await ArrivesAsync(redis);

        await using var one = await new Replica(_server, SettingsOf(redis, secret: Secret)).ConnectedAsync();
        var right = (await one.AskAsync()).Text();
        Assert.DoesNotContain("forged", right, StringComparison.Ordinal);

        // The entry that replaced the forged one serves the other processes that know the secret, and nobody else.
        await one.AskAsync(value: "signed");
        await using var two = await new Replica(_server, SettingsOf(redis, secret: Secret)).ConnectedAsync();
        Assert.Contains("signed", await EventuallyKeptAsync(redis, two, value: "signed"), StringComparison.Ordinal);
        await using var other = await new Replica(_server, SettingsOf(redis, secret: Secret + "!")).ConnectedAsync();
        Assert.False((await other.AskAsync(value: "signed")).IsCached);
    }

    [SkippableFact]
    public async Task A_redis_that_is_killed_costs_no_answer_and_is_used_again_when_it_is_back()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        await using var redis = await RedisServer.StartOwnAsync();
        await using var one = await ReplicaOf(redis).ConnectedAsync();
        await using var two = await ReplicaOf(redis).ConnectedAsync();
        await one.AskAsync();
        await EventuallyKeptAsync(redis, two);

        await redis.KillAsync();
        await AnswersAreRightAsync(one);
        await IsAsync(one, HealthStatus.Degraded);

        await redis.StartAgainAsync();
        await IsAsync(one, HealthStatus.Healthy);
        await IsAsync(two, HealthStatus.Healthy);
        await one.AskAsync(value: "after");
        await EventuallyKeptAsync(redis, two, value: "after");
    }

    [SkippableFact]
    public async Task A_redis_that_hangs_costs_its_bound_and_no_answer()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        await using var redis = await RedisServer.StartOwnAsync();
        await using var one = await ReplicaOf(redis, Brief).ConnectedAsync();
        await one.AskAsync();

        await redis.HangAsync();
        await AnswersAreRightAsync(one);
        await IsAsync(one, HealthStatus.Degraded);

        await redis.GoOnAsync();
        await IsAsync(one, HealthStatus.Healthy);
    }

    [SkippableFact]
    public async Task A_redis_that_is_not_there_at_the_start_is_used_when_it_comes()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        await using var redis = RedisServer.NotStarted();
        await using var one = ReplicaOf(redis);
        await using var two = ReplicaOf(redis);
        await AnswersAreRightAsync(one);
        await IsAsync(one, HealthStatus.Degraded);

        await redis.StartAgainAsync();
        await IsAsync(one, HealthStatus.Healthy);
        await IsAsync(two, HealthStatus.Healthy);
        await one.AskAsync(value: "after");
        await EventuallyKeptAsync(redis, two, value: "after");
    }

    [SkippableFact]
    public async Task Under_load_with_redis_going_up_and_down_every_answer_is_right()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        await using var redis = await RedisServer.StartOwnAsync();
        await using var one = await ReplicaOf(redis, Brief).ConnectedAsync();
        await using var two = await ReplicaOf(redis, Brief).ConnectedAsync();
        using var ending = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var asked = 0;
            for (; !ending.IsCancellationRequested; asked++)
            {
                var value = (asked * 7 + worker) % 500;
                var answer = await (asked % 2 == 0 ? one : two).AskAsync(value: value);
                Assert.Equal($$$"""[["1.a","MATCH (n) RETURN n",{"value":{{{value}}}}]]""", answer.Text());
            }

            return asked;
        })).ToArray();

        for (var i = 0; i < 3; i++)
        {
            await redis.HangAsync();
            await Task.Delay(300);
            await redis.GoOnAsync();
            await Task.Delay(300);
            await redis.KillAsync();
            await Task.Delay(300);
            await redis.StartAgainAsync();
        }

        await ending.CancelAsync();
        Assert.All(await Task.WhenAll(load), asked => Assert.True(asked > 0));
    }

    // In a test that is not about time, Redis has plenty of time. A busy machine makes it slow, and a slow Redis is left alone.
    private Replica ReplicaOf(RedisServer redis, string timeout = "00:00:10") => new(_server, SettingsOf(redis, timeout));

    private (string Key, string? Value)[] SettingsOf(RedisServer redis, string timeout = "00:00:10", string? secret = null) =>
    [
        ("ConnectionStrings:Redis", redis.ConnectionString), ("Cache:Prefix", _prefix), ("Cache:RedisPause", "00:00:00.500"),
        ("Cache:RedisTimeout", timeout), ("Cache:SigningKey", secret),
    ];

    // Each call is a question of its own, so that memory cannot answer.
    private static async Task AnswersAreRightAsync(Replica replica)
    {
        var time = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            var answer = await replica.AskAsync(value: $"without {i}");
            Assert.Equal($$$"""[["1.a","MATCH (n) RETURN n",{"value":"without {{{i}}}"}]]""", answer.Text());
        }

        Assert.True(time.Elapsed < Patience, $"20 answers took {time.Elapsed}.");
    }

    private static async Task IsAsync(Replica replica, HealthStatus status)
    {
        var time = Stopwatch.StartNew();
        while ((await replica.HealthAsync()).Entries["redis"].Status != status)
        {
            Assert.True(time.Elapsed < Patience, $"Redis is not {status} after {time.Elapsed}.");
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until Redis has the result, since it is written after it was returned; then asks for it.</summary>
    private async Task<string> EventuallyKeptAsync(RedisServer redis, Replica replica, object? value = null)
    {
        await ArrivesAsync(redis, value);
        var before = _server.Reads;
        var answer = await replica.AskAsync(value: value);
        Assert.True(answer.IsCached);
        Assert.Equal(before, _server.Reads);
        return answer.Text();
    }

    private async Task<string> ArrivesAsync(RedisServer redis, object? value = null)
    {
        var key = ResultKey.For(_prefix, "1.a", "MATCH (n) RETURN n", new Dictionary<string, object?> { ["value"] = value });
        var time = Stopwatch.StartNew();
        while (!(await redis.CommandAsync("EXISTS", key)).StartsWith(":1", StringComparison.Ordinal))
        {
            Assert.True(time.Elapsed < Patience, "The answer did not get to Redis.");
            await Task.Delay(20);
        }

        return key;
    }
}
