using System.Globalization;
using System.Net;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>Tests two processes that share one Neo4j and one Redis.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class TwoProcessesTests(OwnNeo4j neo4j)
{
    private const string Question = """{ county(by: {code: "340122"}) { partners { edges { node { name } cooperations { title } } } } }""";

    [SkippableFact]
    public async Task Both_give_the_same_answers_and_the_second_gives_what_the_first_kept()
    {
        await using var redis = await RedisAsync();
        var server = await neo4j.EmptyAsync();
        await using var one = new ReplicaApi(server, Over(redis));
        await using var two = new ReplicaApi(server, Over(redis));
        await SeesRedisAsync(one);
        await SeesRedisAsync(two);

        var first = await AskAllAsync(one);
        await KeepsAsync(redis, one.Watched.Reads.Where(IsAboutData).Select(Written).Distinct().Count());
        var second = await AskAllAsync(two);

        Assert.Equal(first, second);
        var read = two.Watched.Reads.Where(IsAboutData).ToList();
        Assert.NotEmpty(read);
        Assert.All(read, one => Assert.True(one.IsCached, one.Statement));
    }

    [SkippableFact]
    public async Task What_is_loaded_through_one_the_other_answers_at_once()
    {
        await using var redis = await RedisAsync();
        var server = await neo4j.EmptyAsync();
        await using var one = new ReplicaApi(server, Over(redis));
        await using var two = new ReplicaApi(server, Over(redis));
        var old = await (await two.ReadyAsync()).AskAsync(Question);
        Assert.Equal(old.Text, (await (await two.ReadyAsync()).AskAsync(Question)).Text);

        await one.LoadAsync(RealData.Retitled);
        var after = await (await two.ReadyAsync()).AskAsync(Question);

        Assert.StartsWith("1.", VersionOf(old), StringComparison.Ordinal);
        Assert.StartsWith("2.", VersionOf(after), StringComparison.Ordinal);
        Assert.DoesNotContain("New: ", old.Text, StringComparison.Ordinal);
        Assert.Contains("New: ", after.Text, StringComparison.Ordinal);
        Assert.Equal(after.Text, (await (await one.ReadyAsync()).AskAsync(Question)).Text);
    }

    [SkippableFact]
    public async Task Answers_go_on_without_redis()
    {
        await using var redis = await RedisAsync();
        var server = await neo4j.EmptyAsync();
        await using var one = new ReplicaApi(server, Over(redis));
        await using var two = new ReplicaApi(server, Over(redis));
        var right = await (await one.ReadyAsync()).AskAsync(Question);

        await redis.KillAsync();

        foreach (var process in new[] { one, two })
        {
            Assert.Equal(right.Text, (await (await process.ReadyAsync()).AskAsync(Question)).Text);
            Assert.Equal(HttpStatusCode.OK, (await process.HealthAsync("ready")).Status);
        }

        // These queries were not sent before, so no cache can contain their results.
        Assert.Equal(await AskAllAsync(one), await AskAllAsync(two));
    }

    // Redis gets as much time as it needs, because these tests are not about time.
    private static (string Key, string Value)[] Over(RedisServer redis) =>
        [("ConnectionStrings:Redis", redis.ConnectionString), ("Cache:RedisTimeout", "00:00:10"), ("Cache:RedisPause", "00:00:00.500")];

    private static async Task<RedisServer> RedisAsync()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        return await RedisServer.StartOwnAsync();
    }

    // The connection is made in the background. Until then, the process works without Redis.
    private static async Task SeesRedisAsync(ReplicaApi process) => await Eventually.IsAsync(
        () => process.HealthAsync("ready"),
        answer => answer.Json.GetProperty("checks").GetProperty("redis").GetProperty("status").GetString() == "Healthy");

    // A result is cached only after it was returned.
    private static async Task KeepsAsync(RedisServer redis, int answers) => await Eventually.IsAsync(
        () => redis.CommandAsync("DBSIZE"), size => size.Trim() == string.Create(CultureInfo.InvariantCulture, $":{answers}"));

    private static bool IsAboutData(WatchedRead read) => read.DataVersion is not null;

    private static string Written(WatchedRead read) => read.Statement + JsonSerializer.Serialize(read.Parameters);

    private static async Task<List<string>> AskAllAsync(ReplicaApi process)
    {
        List<string> answers = [];
        foreach (var operation in Example.Operations())
            answers.Add((await (await process.ReadyAsync()).AskOperationAsync(Example.Read((string)operation[0]), (string)operation[1])).Text);
        Assert.All(answers, answer => Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal));
        return answers;
    }

    private static string VersionOf(Answer answer) => answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString()!;
}
