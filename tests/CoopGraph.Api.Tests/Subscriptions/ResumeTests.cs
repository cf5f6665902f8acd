using System.Globalization;
using System.Text.Json;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>A subscriber that loses its connection goes on after its last event: nothing is lost and nothing comes twice.</summary>
public class ResumeTests
{
    private const string Query = "subscription { onCooperationChanged { caseId dataVersion } }";

    [Theory]
    [InlineData(1, "GraphQL:Subscriptions:MaxRecentChanges", "10000")]
    [InlineData(2, "GraphQL:Subscriptions:MaxRecentChanges", "7")]
    [InlineData(3, "GraphQL:Subscriptions:MaxRecentChanges", "0")]
    public async Task Whatever_the_cuts_a_subscriber_gets_each_change_once_and_in_order(int seed, string setting, string value)
    {
        var draws = new Random(seed);
        using var api = new ChangingApi((setting, value));
        var first = await FirstVersionAsync(api);
        var made = new List<string>();
        var loading = Task.Run(async () =>
        {
            for (var load = 0; load < 6; load++)
            {
                var changed = Enumerable.Range(1, 20).Where(_ => draws.Next(3) > 0)
                    .Select(number => string.Create(CultureInfo.InvariantCulture, $"DOC-{number:0000}")).Append("PAPER-01").ToArray();
                var version = await api.RetitleAsync(changed);
                made.AddRange(changed.Order(StringComparer.Ordinal).Select(id => $"{version}/{id}"));
            }
        });

        var got = new List<string>();
        var cuts = new Random(seed + 100);
        var last = first;
        while (!loading.IsCompleted || got.Count < made.Count)
        {
            using var socket = await Socket.BegunAsync(api.SocketUrl);
            await socket.SubscribeAsync("1", Query, last);
            for (var left = cuts.Next(1, 12); left > 0 && (!loading.IsCompleted || got.Count < made.Count); left--)
            {
                var payload = (await socket.ReceiveAsync()).GetProperty("payload");
                last = payload.GetProperty("extensions").GetProperty("eventId").GetString()!;
                var change = payload.GetProperty("data").GetProperty("onCooperationChanged");
                Assert.Equal(last, $"{change.GetProperty("dataVersion").GetString()}/{change.GetProperty("caseId").GetString()}");
                got.Add(last);
            }
        }

        await loading;
        Assert.Equal(made, got);
    }

    [Fact]
    public async Task A_subscription_that_begins_with_the_version_of_an_answer_has_no_gap_to_it()
    {
        using var api = new ChangingApi();
        var version = await FirstVersionAsync(api);
        await api.RetitleAsync("DOC-0001");
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", Query, version);

        var payload = (await socket.ReceiveAsync()).GetProperty("payload");
        Assert.Equal("DOC-0001", payload.GetProperty("data").GetProperty("onCooperationChanged").GetProperty("caseId").GetString());
    }

    [Fact]
    public async Task Versions_are_resumed_as_well()
    {
        using var api = new ChangingApi();
        var version = await FirstVersionAsync(api);
        var second = await api.RetitleAsync("DOC-0001");
        var third = await api.RetitleAsync("DOC-0001");
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onDataVersionChanged { dataVersion } }", version);

        Assert.Equal(second, EventIdOf(await socket.ReceiveAsync()));
        Assert.Equal(third, EventIdOf(await socket.ReceiveAsync()));
    }

    [Theory]
    [InlineData("9.abcdefab")]
    [InlineData("nonsense/DOC-0001")]
    [InlineData("/")]
    public async Task An_id_of_no_event_is_refused_with_what_would_be_right(string id)
    {
        using var api = new ChangingApi();
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", Query, id);

        var error = (await socket.ReceiveAsync()).GetProperty("payload")[0];
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("dataset.versions", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        await api.HasSubscribersAsync(0);
    }

    private static string? EventIdOf(JsonElement message) =>
        message.GetProperty("payload").GetProperty("extensions").GetProperty("eventId").GetString();

    private static async Task<string> FirstVersionAsync(ChangingApi api)
    {
        var answer = await Support.GraphQLClient.AskAsync(api.Client(), "{ dataset { version } }");
        return answer.Data.GetProperty("dataset").GetProperty("version").GetString()!;
    }
}
