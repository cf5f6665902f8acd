using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Subscriptions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Stores;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>Tests that an edit through one process is seen by the other, over one Neo4j, with one Redis and without it.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class EditsOfTwoProcessesTests(OwnNeo4j neo4j) : IDisposable
{
    private const string Question = """{ county(by: { code: "340122" }) { cooperations(first: 50) { nodes { title } } } }""";
    private const string Add = "mutation ($input: AddCooperationInput!) { addCooperation(input: $input) { cooperation { caseId title } dataVersion errors { ... on Error { message } } } }";
    private const string Subscription = "subscription { onCooperationChanged { caseId dataVersion cooperation { title } } }";

    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [SkippableFact]
    public async Task An_edit_through_one_changes_the_answers_the_tags_and_the_subscribers_of_the_other()
    {
        await using var redis = await RedisAsync();
        var server = await neo4j.EmptyAsync();
        var key = await KeyAsync(server);
        using var one = await StartAsync(server, redis);
        using var other = await StartAsync(server, redis);
        using var socket = await SubscribedAsync(other);

        await SeesAsync(one, other, socket, key, "Before Redis is killed");
        await redis.KillAsync();
        await SeesAsync(one, other, socket, key, "After Redis was killed");
        await redis.StartAgainAsync();
        await SeesAsync(one, other, socket, key, "After Redis is back");
    }

    [SkippableFact]
    public async Task A_key_that_is_sent_to_both_at_once_makes_one_case()
    {
        await using var redis = await RedisAsync();
        var server = await neo4j.EmptyAsync();
        var key = await KeyAsync(server);
        using var one = await StartAsync(server, redis);
        using var other = await StartAsync(server, redis);
        await Task.WhenAll(ReadyAsync(one), ReadyAsync(other));

        for (var round = 1; round <= 3; round++)
        {
            ApiProcess[] both = [one, other];
            var answers = await Task.WhenAll(both.Concat(both).Select(process => AddAsync(process, key, $"Round {round}", $"lin-{round}")));
            Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
            Assert.Equal($"CUR-{round:D6}", answers[0].GetProperty("cooperation").GetProperty("caseId").GetString());
        }
    }

    // The other process has the answer in memory before the edit.
    private async Task SeesAsync(ApiProcess one, ApiProcess other, Socket socket, string key, string title)
    {
        var (before, tag) = await AskAsync(other, null);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(other, tag)).Answer.Status);
        Assert.DoesNotContain(title, before.Text, StringComparison.Ordinal);

        var added = await AddAsync(one, key, title, key: null);

        var (after, later) = await AskAsync(other, tag);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(tag, later);
        Assert.Contains(title, after.Text, StringComparison.Ordinal);
        var seen = (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("onCooperationChanged");
        Assert.Equal(
            (added.GetProperty("dataVersion").GetString(), added.GetProperty("cooperation").GetProperty("caseId").GetString(), title),
            (seen.GetProperty("dataVersion").GetString(), seen.GetProperty("caseId").GetString(), seen.GetProperty("cooperation").GetProperty("title").GetString()));
    }

    private static Task<ApiProcess> StartAsync(Neo4jServer server, RedisServer redis) => ApiProcess.StartAsync(
    [
        ("Store", "Neo4j"), ("ConnectionStrings__Redis", redis.ConnectionString), ("WarmUp__Enabled", "false"),
        // A slow machine must not fail a test that is not about time.
        ("GraphQL__Transport__Timeout", "00:01:30"), ("Neo4j__AttemptTimeout", "00:00:30"), ("Neo4j__TotalTimeout", "00:01:00"),
        .. server.Configuration.Where(setting => setting.Value is not null).Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)),
    ]);

    private async Task<Socket> SubscribedAsync(ApiProcess process)
    {
        await ReadyAsync(process);
        var socket = await Socket.BegunAsync(new Uri($"{process.Address.Replace("http", "ws", StringComparison.Ordinal)}/graphql"));
        await socket.SubscribeAsync("1", Subscription);
        // An answer to a ping comes after the subscription has begun.
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        return socket;
    }

    private Task ReadyAsync(ApiProcess process) => Eventually.IsTrueAsync(
        async () => (await _http.GetAsync(new Uri($"{process.Address}/health/ready"))).IsSuccessStatusCode);

    private async Task<((HttpStatusCode Status, string Text) Answer, string? Tag)> AskAsync(ApiProcess process, string? tag)
    {
        await ReadyAsync(process);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{process.Address}/graphql?query={Uri.EscapeDataString(Question)}");
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await _http.SendAsync(request);
        return ((response.StatusCode, await response.Content.ReadAsStringAsync()), response.Headers.ETag?.ToString());
    }

    private async Task<JsonElement> AddAsync(ApiProcess process, string secret, string title, string? key)
    {
        var cooperation = new
        {
            parties = new[] { new { unit = new { code = "340122" } }, new { unit = new { code = "340828" } } },
            mechanism = "SELF_INITIATED",
            issueArea = "ECONOMY",
            title,
            source = new { title = "A page", evidence = "The two counties signed it.", confidence = "HIGH" },
        };
        await ReadyAsync(process);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{process.Address}/graphql")
        {
            Content = JsonContent.Create(new { query = Add, variables = new { input = new { cooperation, allowDuplicate = true, reason = "A test.", idempotencyKey = key } } }),
        };
        request.Headers.Authorization = new("Bearer", secret);
        using var response = await _http.SendAsync(request);
        var payload = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("addCooperation");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload;
    }

    private static async Task<RedisServer> RedisAsync()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        return await RedisServer.StartOwnAsync();
    }

    private static async Task<string> KeyAsync(Neo4jServer server)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(server.Configuration).AddInMemoryCollection([new("Store", "Neo4j")]).Build();
        await using var services = new ServiceCollection().AddLogging().AddStore(configuration).BuildServiceProvider();
        var secret = AccessKeySecret.Create();
        await services.GetRequiredService<IAccessKeys>().AddAsync(
            new(secret.Id, "lin", Role.Curator, TimeProvider.System.GetUtcNow(), null, null, secret.Hash()), default);
        return secret.Text;
    }
}
