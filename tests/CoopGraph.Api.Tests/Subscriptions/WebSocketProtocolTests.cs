using System.Net;
using System.Net.WebSockets;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Api.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>The protocol graphql-transport-ws: its messages, its close codes and its limits.</summary>
public class WebSocketProtocolTests(WebSocketProtocolTests.Service service) : IClassFixture<WebSocketProtocolTests.Service>
{
    private const string Versions = "subscription { onDataVersionChanged { dataVersion } }";
    private const string Init = """{"type":"connection_init"}""";

    private readonly ChangingApi _api = service.Api;

    [Fact]
    public async Task The_service_chooses_the_protocol_and_acknowledges_the_connection()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);

        Assert.Equal("graphql-transport-ws", socket.Protocol);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData(null)]
    public async Task Another_protocol_is_not_acceptable(string? protocol)
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl, protocol);

        Assert.Equal(4406, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"connection_init","payload":"key"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":""}""")]
    public async Task A_message_that_the_protocol_does_not_have_ends_the_connection(string message)
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SendAsync(message);

        Assert.Equal(4400, await socket.ClosedAsync());
        Assert.NotEmpty(socket.Reason!);
    }

    [Theory]
    [InlineData("""{"type":"subscribe","payload":{"query":"{__typename}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":7,"payload":{"query":"{__typename}"}}""")]
    public async Task So_does_a_malformed_subscribe(string message)
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SendAsync(message);

        Assert.Equal(4400, await socket.ClosedAsync());
    }

    [Fact]
    public async Task So_does_a_message_of_bytes()
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SendAsync([1, 2, 3], WebSocketMessageType.Binary);

        Assert.Equal(4400, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Operations_wait_for_the_acknowledgement()
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", Versions);

        Assert.Equal(4401, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_second_initialisation_is_one_too_many()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SendAsync(Init);

        Assert.Equal(4429, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_begin_in_time_is_disconnected()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:InitTimeout", "00:00:00.200"));
        using var begun = await Socket.BegunAsync(api.SocketUrl);
        using var socket = await Socket.OpenAsync(api.SocketUrl);

        Assert.Equal(4408, await socket.ClosedAsync());
        await begun.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await begun.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Two_subscriptions_with_one_id_end_the_connection()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("one", Versions);
        await socket.SubscribeAsync("one", Versions);

        Assert.Equal(4409, await socket.ClosedAsync());
        Assert.Equal("Subscriber for one already exists", socket.Reason);
    }

    [Fact]
    public async Task An_id_can_be_used_again_once_its_operation_has_ended()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", Versions);
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await socket.SubscribeAsync("1", "{ __typename }");

        var next = await socket.ReceiveAsync();
        Assert.Equal("Query", next.GetProperty("payload").GetProperty("data").GetProperty("__typename").GetString());
        Assert.Equal("""{"id":"1","type":"complete"}""", (await socket.ReceiveAsync()).GetRawText());
    }

    [Fact]
    public async Task Pings_are_answered_before_and_after_the_acknowledgement()
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong"}""", (await socket.ReceiveAsync()).GetRawText());
        await socket.SendAsync(Init);
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("connection_ack", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal("pong", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("subscription { nonsense }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription {", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription ($yes: Boolean! = false) { onDataVersionChanged @include(if: $yes) { dataVersion } }", "BAD_USER_INPUT")]
    [InlineData("subscription { onCooperationChanged(where: { year: { eq: \"x\" } }) { caseId } }", "BAD_USER_INPUT")]
    [InlineData("mutation { nonsense }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task An_operation_that_cannot_be_executed_gets_an_error_and_no_more(string document, string code)
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", document);

        var error = await socket.ReceiveAsync();
        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal(code, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task One_operation_more_than_a_connection_may_have_gets_an_error()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:MaxOperationsPerConnection", "2"));
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        foreach (var id in new[] { "1", "2", "3" })
            await socket.SubscribeAsync(id, Versions);

        var error = await socket.ReceiveAsync();
        Assert.Equal("3", error.GetProperty("id").GetString());
        Assert.Equal("TOO_MANY_OPERATIONS", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_subscription_more_than_the_service_takes_gets_an_error()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:MaxSubscriptions", "1"));
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", Versions);
        await api.HasSubscribersAsync(1);
        await socket.SubscribeAsync("2", Versions);

        Assert.Equal("BUSY", (await socket.ReceiveAsync()).GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_message_larger_than_a_body_may_be_ends_the_connection()
    {
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SendAsync(new string(' ', (256 * 1024) + 1));

        Assert.Equal(1009, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("http://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, null, true)]
    [InlineData("own", null, true)]
    [InlineData("http://good.example", "http://good.example", true)]
    [InlineData("http://evil.example", "http://good.example", false)]
    [InlineData("http://evil.example", "*", true)]
    public async Task Only_pages_of_this_and_of_allowed_sites_open_a_connection(string? origin, string? allowed, bool isOpen)
    {
        using var api = allowed is null ? null : new ChangingApi(("Cors:Origins:0", allowed));
        var url = (api ?? _api).SocketUrl;
        var own = $"http://{url.Authority}";

        var opened = await Record.ExceptionAsync(async () => (await Socket.OpenAsync(url, origin: origin == "own" ? own : origin)).Dispose());

        Assert.Equal(isOpen, opened is null);
        if (!isOpen)
            Assert.Contains("403", opened!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxConnections")]
    [InlineData("MaxConnectionsPerAddress")]
    public async Task A_connection_more_than_may_be_is_refused_until_another_one_ends(string setting)
    {
        using var api = new ChangingApi(($"GraphQL:Subscriptions:{setting}", "1"));
        using (var first = await Socket.BegunAsync(api.SocketUrl))
        {
            Assert.Contains("503", (await Assert.ThrowsAsync<WebSocketException>(() => Socket.OpenAsync(api.SocketUrl))).Message, StringComparison.Ordinal);
            using var stream = await api.Client().SendAsync(EventStreamReader.Request(api.Url, Versions), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, stream.StatusCode);
            await first.CloseAsync();
        }

        await CoopGraph.Testing.Eventually.IsTrueAsync(() => Task.FromResult(api.Services.GetRequiredService<ConnectionGate>().Count == 0));
        using var second = await Socket.BegunAsync(api.SocketUrl);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_ends_its_subscriptions()
    {
        using var api = new ChangingApi();
        using (var socket = await Socket.BegunAsync(api.SocketUrl))
        {
            await socket.SubscribeAsync("1", Versions);
            await socket.SubscribeAsync("2", "subscription { onCooperationChanged { caseId } }");
            await api.HasSubscribersAsync(2);
        }

        await api.HasSubscribersAsync(0);
    }

    [Fact]
    public async Task Requests_without_an_upgrade_are_answered_as_before() =>
        Assert.Equal("SUBSCRIPTION_NOT_SUPPORTED", (await _api.Client().AskAsync(Versions)).Code);

    /// <summary>One service for the tests that change nothing in it.</summary>
    public sealed class Service : IDisposable
    {
        /// <summary>The service.</summary>
        public ChangingApi Api { get; } = new();

        /// <inheritdoc/>
        public void Dispose() => Api.Dispose();
    }
}
