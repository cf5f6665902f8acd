using System.IO.Compression;
using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the headers and trailers of tables, their encodings, HTTP/2, and clients that go away.</summary>
public sealed class TableTransportTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Counties = "?query={counties{nodes{code,name}}}";

    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task Over_HTTP_2_a_trailer_has_the_number_of_rows_and_a_failure_resets_the_stream()
    {
        using var http2 = new LoopbackApi(FaultyStore.Insert, ("Kestrel:EndpointDefaults:Protocols", "Http2"));
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        client.DefaultRequestHeaders.Add("Accept", "text/csv");
        var store = (FaultyStore)http2.Services.GetRequiredService<ICoopGraphStore>();
        using var whole = await client.GetAsync(http2.Url + Counties);
        var lines = (await whole.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        store.OnAsk = (_, asked) => asked > 5 ? new StoreUnavailableException("gone") : null;
        using var broken = await client.GetAsync(http2.Url + Counties, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (whole.StatusCode, whole.Version));
        Assert.Equal($"{lines.Length - 1}", Assert.Single(whole.TrailingHeaders.GetValues("X-Row-Count")));
        Assert.Equal(HttpStatusCode.OK, broken.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => broken.Content.ReadAsByteArrayAsync());
        Assert.False(broken.TrailingHeaders.Contains("X-Row-Count"));
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_reading()
    {
        using var loopback = new LoopbackApi(FaultyStore.Insert, ("Reports:MaxAtOnce", "1"));
        // It closes a connection of which it has not read all, rather than to read on.
        using var client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero });
        client.DefaultRequestHeaders.Add("Accept", "text/csv");
        var store = (FaultyStore)loopback.Services.GetRequiredService<ICoopGraphStore>();
        await client.GetStringAsync(loopback.Url + Counties);
        var all = store.Asked;
        store.Forget();
        // A slow store, so that a client can go away in between.
        store.OnAsk = (_, _) =>
        {
            Thread.Sleep(100);
            return null;
        };

        using (var left = await client.GetAsync(loopback.Url + Counties, HttpCompletionOption.ResponseHeadersRead))
            Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        // One table at a time: this one waits for the end of the one before.
        await client.GetStringAsync(loopback.Url + "?query={provinces(first:1){nodes{code}}}");

        Assert.True(all > 20);
        Assert.InRange(store.Asked, 1, all - 10);
    }

    [Fact]
    public async Task The_time_of_the_load_is_that_of_the_last_change_also_when_nothing_has_changed()
    {
        var loaded = (await _client.AskAsync("{ dataset { loadedAt } }")).Data.GetProperty("dataset").GetProperty("loadedAt").GetDateTimeOffset();
        using var first = await _client.GetAsync("/reports/rankings.csv");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/reports/rankings.csv") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };

        using var second = await _client.SendAsync(again);

        // A header has whole seconds.
        var expected = DateTimeOffset.FromUnixTimeSeconds(loaded.ToUnixTimeSeconds());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal([expected, expected], [first.Content.Headers.LastModified, second.Content.Headers.LastModified]);
    }

    [Theory]
    [InlineData("public, max-age=60", "public, max-age=60")]
    [InlineData("", null)]
    public async Task The_time_for_which_a_table_is_stored_can_be_configured(string setting, string? expected)
    {
        await using var other = api.With(("GraphQL:Transport:CacheControl", setting));

        using var answer = await other.CreateClient().GetAsync("/reports/rankings.csv");

        Assert.Equal(expected, answer.Headers.CacheControl?.ToString());
        Assert.Equal("no-cache", (await _client.GetAsync("/reports/rankings.csv")).Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_table_has_the_same_rows_and_another_tag(string coding)
    {
        using var plain = await _client.GetAsync("/reports/isolates.csv?province=340000");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reports/isolates.csv?province=340000") { Headers = { { "Accept-Encoding", coding } } };

        using var small = await _client.SendAsync(request);

        Assert.Equal([coding], small.Content.Headers.ContentEncoding);
        await using var body = await small.Content.ReadAsStreamAsync();
        await using Stream rows = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(rows);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
        Assert.NotEqual(plain.Headers.ETag, small.Headers.ETag);
    }

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/")]
    [InlineData("/reports/rankings/")]
    [InlineData("/reports/rankings.schema.json")]
    [InlineData("/reports/rankings.xlsx")]
    public async Task A_head_has_the_type_and_the_tag_of_the_get(string address)
    {
        var accept = address.EndsWith('/') ? "text/html" : "*/*";
        var get = await _client.SendAsync(HttpMethod.Get, address, accept);

        var head = await _client.SendAsync(HttpMethod.Head, address, accept);

        // The server of the tests sends bodies that a real one leaves away.
        Assert.Equal((HttpStatusCode.OK, get.ContentType), (head.Status, head.ContentType));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task Other_data_have_another_tag()
    {
        await using var other = api.With(("Embedded:DataFile", TemporaryData.NewFile()), ("Seed:Synthetic", "true"));

        using var answer = await other.CreateClient().GetAsync("/reports/rankings.csv");

        Assert.NotEqual((await _client.GetAsync("/reports/rankings.csv")).Headers.ETag, answer.Headers.ETag);
        Assert.EndsWith("\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
