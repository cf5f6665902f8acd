using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>The protocol graphql-sse in both modes: a stream for each operation, and one stream for several.</summary>
public sealed class EventStreamTests : IDisposable
{
    private const string Changes = "subscription { onCooperationChanged { caseId } }";
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    private readonly ChangingApi _api = new(("GraphQL:Subscriptions:KeepAlive", "00:00:00.200"), ("GraphQL:Subscriptions:InitTimeout", "00:00:02"));
    private readonly HttpClient _client;

    public EventStreamTests() => _client = _api.Client();

    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
    }

    [Fact]
    public async Task Each_event_has_its_id_and_the_stream_can_be_continued_after_it()
    {
        string last;
        using (var stream = await EventStreamReader.OpenAsync(_client, EventStreamReader.Request(_api.Url, Changes)))
        {
            Assert.Equal("text/event-stream; charset=utf-8", stream.Response.Content.Headers.ContentType?.ToString());
            Assert.True(stream.Response.Headers.CacheControl?.NoStore);
            Assert.Equal("no", Assert.Single(stream.Response.Headers.GetValues("X-Accel-Buffering")));
            await _api.RetitleAsync("DOC-0001", "DOC-0002");
            var first = (await stream.NextAsync())!.Value;
            Assert.Equal("next", first.EventType);
            Assert.Equal("DOC-0001", CaseIn(first.Data));
            last = first.EventId!;
        }

        await _api.HasSubscribersAsync(0);
        using var again = await EventStreamReader.OpenAsync(_client, EventStreamReader.Request(_api.Url, Changes, last));
        Assert.Equal("DOC-0002", CaseIn((await again.NextAsync())!.Value.Data));
    }

    [Fact]
    public async Task A_browser_begins_a_stream_with_get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_api.Url}?query={Uri.EscapeDataString(Changes)}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await EventStreamReader.OpenAsync(_client, request);
        await _api.HasSubscribersAsync(1);
        await _api.RetitleAsync("DOC-0001");

        Assert.Equal("DOC-0001", CaseIn((await stream.NextAsync())!.Value.Data));
    }

    [Theory]
    [InlineData("{ __typename }", "\"Query\"")]
    [InlineData("{ nonsense }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { onCooperationChanged { caseId } } {", "GRAPHQL_PARSE_FAILED")]
    [InlineData("", "BAD_REQUEST")]
    public async Task One_result_is_one_event_and_the_end_whatever_it_is(string query, string expected)
    {
        using var stream = await EventStreamReader.OpenAsync(_client, EventStreamReader.Request(_api.Url, query));

        Assert.Equal(HttpStatusCode.OK, stream.Response.StatusCode);
        Assert.Contains(expected, (await stream.NextAsync())!.Value.Data, StringComparison.Ordinal);
        Assert.Equal("complete", (await stream.NextAsync())!.Value.EventType);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_mutation_is_not_begun_with_get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_api.Url}?query={Uri.EscapeDataString("mutation { x }")}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await EventStreamReader.OpenAsync(_client, request);

        Assert.Contains("METHOD_NOT_ALLOWED", (await stream.NextAsync())!.Value.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, text/event-stream;q=0.5")]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed")]
    [InlineData("*/*")]
    public async Task A_client_that_prefers_json_gets_json(string accept)
        => Assert.Equal("SUBSCRIPTION_NOT_SUPPORTED", (await _client.AskAsync(Changes, accept: accept)).Code);

    [Fact]
    public async Task A_quiet_stream_has_signs_of_life()
    {
        using var request = EventStreamReader.Request(_api.Url, Changes);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var text = new StreamReader(await response.Content.ReadAsStreamAsync());

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await text.ReadLineAsync());
            Assert.Equal("", await text.ReadLineAsync());
        }
    }

    [Fact]
    public async Task One_stream_has_the_events_of_several_operations()
    {
        var token = await ReserveAsync();
        using var stream = await EventStreamReader.OpenAsync(_client, Open(token));
        Assert.Equal(HttpStatusCode.Accepted, (await BeginAsync(token, "a", Changes)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await BeginAsync(token, "b", "{ __typename }")).StatusCode);

        Assert.Equal("""{"id":"b","payload":{"data":{"__typename":"Query"}}}""", (await stream.NextAsync())!.Value.Data);
        var complete = (await stream.NextAsync())!.Value;
        Assert.Equal(("complete", """{"id":"b"}"""), (complete.EventType, complete.Data));
        await _api.RetitleAsync("DOC-0001");
        using var next = JsonDocument.Parse((await stream.NextAsync())!.Value.Data);
        Assert.Equal("a", next.RootElement.GetProperty("id").GetString());
        Assert.Equal("DOC-0001", CaseIn(next.RootElement.GetProperty("payload").GetRawText()));

        using var end = new HttpRequestMessage(HttpMethod.Delete, $"{_api.Url}?operationId=a");
        end.Headers.Add(TokenHeader, token);
        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(end)).StatusCode);
        await _api.HasSubscribersAsync(0);
    }

    [Fact]
    public async Task An_operation_that_cannot_be_executed_is_answered_where_it_was_asked()
    {
        var token = await ReserveAsync();
        using var response = await BeginAsync(token, "a", "{ nonsense }");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("GRAPHQL_VALIDATION_FAILED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_client_opens_a_reservation_and_ids_are_used_once_at_a_time()
    {
        var token = await ReserveAsync();
        using var stream = await EventStreamReader.OpenAsync(_client, Open(token));
        using var second = await _client.SendAsync(Open(token), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        await BeginAsync(token, "a", Changes);

        using var again = await BeginAsync(token, "a", Changes);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var nameless = await BeginAsync(token, null, Changes);
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_opens_begins_and_ends_nothing()
    {
        var token = new string('0', 64);
        using var open = await _client.SendAsync(Open(token));
        using var begin = await BeginAsync(token, "a", Changes);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{_api.Url}?operationId=a");
        request.Headers.Add(TokenHeader, token);
        using var end = await _client.SendAsync(request);

        Assert.All([open, begin, end], response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
    }

    [Fact]
    public async Task A_reservation_that_is_not_opened_is_given_up_with_its_operations()
    {
        var token = await ReserveAsync();
        await BeginAsync(token, "a", Changes);
        await _api.HasSubscribersAsync(1);

        await _api.HasSubscribersAsync(0);
        using var late = await _client.SendAsync(Open(token));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    private async Task<string> ReserveAsync()
    {
        using var response = await _client.PutAsync(_api.Url, null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private HttpRequestMessage Open(string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{_api.Url}?token={token}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return request;
    }

    private Task<HttpResponseMessage> BeginAsync(string token, string? id, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _api.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, extensions = new { operationId = id } }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(TokenHeader, token);
        return _client.SendAsync(request);
    }

    private static string? CaseIn(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.GetProperty("data").GetProperty("onCooperationChanged").GetProperty("caseId").GetString();
    }
}
