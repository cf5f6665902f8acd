using System.Net;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a table never looks whole if its rows fail half-way.</summary>
public sealed class BrokenTableTests : IDisposable
{
    private readonly LoopbackApi _api = new(FaultyStore.Insert);
    private readonly FaultyStore _store;

    public BrokenTableTests() => _store = (FaultyStore)_api.Services.GetRequiredService<ICoopGraphStore>();

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("text/csv", "")]
    [InlineData("text/csv", "gzip")]
    [InlineData("text/csv", "br")]
    [InlineData("text/tab-separated-values", "")]
    [InlineData("application/x-ndjson", "gzip")]
    [InlineData("application/geo+json", "")]
    public async Task A_failure_after_the_first_rows_breaks_the_connection(string format, string coding)
    {
        _store.OnAsk = (_, asked) => asked > 3 ? new StoreUnavailableException("gone") : null;
        using var client = new HttpClient();
        using var request = Request(format, coding);

        // Some codings hold the first rows back, so that the connection breaks before the headers.
        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await response.Content.ReadAsByteArrayAsync();
        });
    }

    [Theory]
    [InlineData("text/csv", 1)]
    [InlineData("text/csv", 5)]
    [InlineData("application/vnd.apache.parquet", 5)]
    public async Task A_table_is_of_one_version_and_whole_though_edits_come_between_its_pages(string format, int at)
    {
        using var client = new HttpClient();
        using var plain = await client.SendAsync(Request(format, ""));
        var expected = await plain.Content.ReadAsByteArrayAsync();
        _store.OnAsk = (_, asked) => asked >= at ? new DataVersionChangedException("1", "2") : null;
        _store.Forget();

        using var response = await client.SendAsync(Request(format, ""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (format == "text/csv")
            Assert.Equal(expected, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal((1, 1), (_store.Opened, _store.Held));
        Assert.EndsWith(".1", Assert.Single(response.Headers.GetValues("X-Data-Version")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_gone_when_the_record_of_a_version_is_read_has_its_status()
    {
        using var client = new HttpClient();
        _store.OnAsk = (_, _) => new DataVersionChangedException("1", "2");
        _store.OnHold = () => new StoreUnavailableException("gone");
        using var request = new HttpRequestMessage(HttpMethod.Get, _api.Url.Replace("/graphql", "/reports/rankings.csv", StringComparison.Ordinal));

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("STORE_UNAVAILABLE", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/vnd.apache.parquet")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_failure_before_the_first_row_has_its_status(string format)
    {
        _store.OnAsk = (_, _) => new StoreUnavailableException("gone");
        using var client = new HttpClient();
        using var request = Request(format, "");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Data-Version"));
        Assert.Contains("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ cooperation(by: {caseId: \"DOC-0001\"}) { title } }")]
    [InlineData("{ counties { nodes { code } } }")]
    public async Task A_question_that_is_too_expensive_in_the_store_is_refused_as_one(string query)
    {
        _store.OnAsk = (_, _) => new QuestionTooExpensiveException("too much");
        using var client = new HttpClient();

        var answer = await client.SendAsync(HttpMethod.Get, $"{_api.Url}?query={Uri.EscapeDataString(query)}", "text/csv");

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal(["QUERY_TOO_EXPENSIVE"], answer.Codes);
    }

    [Fact]
    public async Task A_version_that_cannot_be_looked_up_has_the_status_of_its_reason()
    {
        using var client = new HttpClient();
        _store.OnOpen = () => new StoreBusyException("full");
        using var request = new HttpRequestMessage(HttpMethod.Get, _api.Url.Replace("/graphql", "/reports/rankings.csv", StringComparison.Ordinal)) { Headers = { { "If-None-Match", "\"x\"" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_format_that_is_sent_as_a_whole_has_the_status_of_a_late_failure()
    {
        _store.OnAsk = (_, asked) => asked > 3 ? new StoreUnavailableException("gone") : null;
        using var client = new HttpClient();
        using var request = Request("application/vnd.apache.parquet", "");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    private HttpRequestMessage Request(string format, string coding)
    {
        var query = "{ counties { nodes { code name location { latitude longitude } } } }";
        var request = new HttpRequestMessage(HttpMethod.Post, _api.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", format);
        if (coding.Length > 0)
            request.Headers.Add("Accept-Encoding", coding);
        return request;
    }
}
