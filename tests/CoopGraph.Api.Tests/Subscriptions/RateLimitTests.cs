using System.Text.Json;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>Operations on connections that stay open take points as others do.</summary>
public sealed class RateLimitTests
{
    private const string Dear = "{ counties(first: 100) { nodes { code } } }";
    private const string Changes = "subscription { onCooperationChanged { caseId } }";

    [Fact]
    public async Task An_operation_on_a_WebSocket_takes_a_point_and_its_price_until_there_are_too_few()
    {
        using var api = Limited(150);
        using var socket = await Socket.BegunAsync(api.SocketUrl);

        Assert.Equal("next", (await AskAsync(socket, "a", Dear)).Type);
        Assert.Contains("\"limit\":150", (await AskAsync(socket, "b", "{ rateLimit { limit remaining } }")).Text, StringComparison.Ordinal);
        var (type, refused) = await AskAsync(socket, "c", Dear.Replace("code", "name", StringComparison.Ordinal));

        Assert.Equal("error", type);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_takes_points_when_it_begins_and_none_for_its_events()
    {
        // One for the request that opens the connection, two for the subscription.
        using var api = Limited(3);
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("a", Changes);
        await api.HasSubscribersAsync(1);

        await api.RetitleAsync("DOC-0001", "DOC-0002", "DOC-0003", "DOC-0004");

        for (var i = 0; i < 4; i++)
            Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal("error", (await AskAsync(socket, "b", Changes)).Type);
    }

    [Fact]
    public async Task An_operation_whose_result_is_an_event_stream_takes_points()
    {
        using var api = Limited(120);
        using var client = api.Client();

        Assert.Contains("\"nodes\"", await ResponseAsync(Dear), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await ResponseAsync(Dear.Replace("code", "name", StringComparison.Ordinal)), StringComparison.Ordinal);

        async Task<string> ResponseAsync(string query)
        {
            using var stream = await EventStreamReader.OpenAsync(client, EventStreamReader.Request(api.Url, query));
            return (await stream.NextAsync())!.Value.Data;
        }
    }

    private static ChangingApi Limited(int points) =>
        new(("RateLimits:Enabled", "true"), ("RateLimits:Points", $"{points}"), ("RateLimits:Window", "01:00:00"));

    private static async Task<(string Type, string Text)> AskAsync(Socket socket, string id, string query)
    {
        await socket.SubscribeAsync(id, query);
        JsonElement message;
        do
            message = await socket.ReceiveAsync();
        while (message.GetProperty("type").GetString() == "complete");
        return (message.GetProperty("type").GetString()!, message.GetRawText());
    }
}
