using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>Reads a stream of server-sent events.</summary>
internal sealed class EventStreamReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly CancellationTokenSource _end;

    private EventStreamReader(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> events, CancellationTokenSource end) =>
        (_response, _events, _end) = (response, events, end);

    public HttpResponseMessage Response => _response;

    public static HttpRequestMessage Request(string url, string query, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return request;
    }

    public static async Task<EventStreamReader> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        var end = new CancellationTokenSource();
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync(end.Token).GetAsyncEnumerator(end.Token);
        return new(response, events, end);
    }

    /// <summary>Returns the next event; null at the end of the stream.</summary>
    public async Task<SseItem<string>?> NextAsync()
    {
        var next = _events.MoveNextAsync().AsTask();
        return await next.WaitAsync(Patience) ? _events.Current : null;
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _response.Dispose();
        _end.Dispose();
    }
}
