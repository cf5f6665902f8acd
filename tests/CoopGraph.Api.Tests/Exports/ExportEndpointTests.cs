using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests exports over HTTP: addresses, parameters, headers, refusals and the page.</summary>
public sealed class ExportEndpointTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("network.graphml", "application/graphml+xml; charset=utf-8", "network-2020-12-31.graphml")]
    [InlineData("network.gexf?asOf=2015-06-30", "application/gexf+xml; charset=utf-8", "network-2015-06-30.gexf")]
    [InlineData("network.json", "application/json; charset=utf-8", "network-2020-12-31.json")]
    [InlineData("network.edges.csv?year=2016", "text/csv; charset=utf-8", "network-2016-12-31.edges.csv")]
    [InlineData("network.nodes.csv", "text/csv; charset=utf-8", "network-2020-12-31.nodes.csv")]
    public async Task A_file_has_the_headers_of_its_format(string address, string type, string name)
    {
        var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.ContentType);
        Assert.Equal($"attachment; filename=\"{name}\"", answer.ContentHeaders.ContentDisposition!.ToString());
        Assert.StartsWith("1.", Assert.Single(answer.Headers.GetValues("X-Data-Version")), StringComparison.Ordinal);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        Assert.False(answer.Headers.Contains("X-Warnings"));
    }

    [Theory]
    [InlineData("network.graphml?years=2016", 400, "The export has no parameter `years`; it has `where`, `asOf`, `year`, `mode`, `includeIsolates`.", "years")]
    [InlineData("network.graphml?year=x", 400, "The parameter `year` is 'x': give a whole number, such as 2016.", "year")]
    [InlineData("network.graphml?mode=DAY", 400, "The parameter `mode` is 'DAY': give one of CUMULATIVE, YEAR.", "mode")]
    [InlineData("network.graphml?includeIsolates=yes", 400, "The parameter `includeIsolates` is 'yes': give true or false.", "includeIsolates")]
    [InlineData("network.graphml?where=ARRANGED", 400, "The parameter `where` is 'ARRANGED': give a JSON object of type CooperationFilterInput.", "where")]
    [InlineData("network.graphml?where={\"mechanisms\":1}", 400, null, "where")]
    [InlineData("network.graphml?where={\"mechanism\":{\"eq\":\"FORCED\"}}", 400, null, "where")]
    [InlineData("network.graphml?mode=YEAR", 400, "`mode: YEAR` needs `year`: the year of the cases.", null)]
    [InlineData("network.graphml?asOf=2021-01-01", 400, "`asOf` is 2021-01-01: the administrative map is known from 2009-12-31 to 2020-12-31.", null)]
    [InlineData("network.graphml?asOf=2016-12-31&year=2016", 400, "Give `asOf` or `year`, not both: `year` is the map of its last day.", null)]
    [InlineData("netwerk.graphml", 404, "There is no export 'netwerk'. The nearest is 'network'; `GET /exports` lists all.", null)]
    [InlineData("..%2Fappsettings.json", 404, null, null)]
    [InlineData("network.gml", 406, "The export 'network' has no format 'gml': take graphml, gexf, 1.2.gexf, json, edges.csv, nodes.csv.", null)]
    [InlineData("network", 406, "The export 'network' has no format '': take graphml, gexf, 1.2.gexf, json, edges.csv, nodes.csv.", null)]
    public async Task A_wrong_address_is_refused_with_what_would_be_right(string address, int status, string? detail, string? parameter)
    {
        var answer = await GetAsync(address);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json; charset=utf-8", answer.ContentType);
        if (detail is not null)
            Assert.Equal(detail, answer.Json.GetProperty("detail").GetString());
        Assert.Equal(parameter, answer.Json.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.False(answer.Headers.Contains("X-Data-Version"));
    }

    [Fact]
    public async Task A_file_that_the_client_has_is_not_worked_out_again()
    {
        await using var counted = api.With(CountingStore.Insert);
        var store = (CountingStore)counted.Services.GetRequiredService<ICoopGraphStore>();
        var client = counted.CreateClient();
        using var first = await client.GetAsync("/exports/network.graphml?year=2016&mode=YEAR");
        var asked = store.Asked;

        using var second = await client.SendAsync(With("/exports/network.graphml?mode=YEAR&year=2016"));
        using var other = await client.SendAsync(With("/exports/network.graphml?year=2017&mode=YEAR"));
        using var format = await client.SendAsync(With("/exports/network.gexf?year=2016&mode=YEAR"));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, format.StatusCode);
        // The network of 2016 is cached for the other format; that of 2017 is one more question.
        Assert.Equal(asked + 1, store.Asked);

        HttpRequestMessage With(string address) => new(HttpMethod.Get, address) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
    }

    [Theory]
    [InlineData("network.graphml")]
    [InlineData("network.edges.csv")]
    public async Task A_head_has_the_headers_of_the_get(string address)
    {
        var get = await GetAsync(address);

        var head = await _client.SendAsync(HttpMethod.Head, $"/exports/{address}", null);

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Text);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.ContentType, head.ContentType);
        Assert.Equal(get.ContentHeaders.ContentDisposition, head.ContentHeaders.ContentDisposition);
    }

    [Fact]
    public async Task CSV_begins_with_a_byte_order_mark_on_request()
    {
        var marked = await _client.GetByteArrayAsync("/exports/network.edges.csv?bom=true");
        var plain = await _client.GetByteArrayAsync("/exports/network.edges.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], marked);
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var response = await _client.PostAsync("/exports/network.graphml", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task The_list_names_parameters_and_formats()
    {
        var answer = await GetAsync("");

        var network = answer.Json.GetProperty("exports")[0];
        Assert.Equal("network", network.GetProperty("name").GetString());
        Assert.Equal(["where", "asOf", "year", "mode", "includeIsolates"], network.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.Equal(["graphml", "gexf", "1.2.gexf", "json", "edges.csv", "nodes.csv"], network.GetProperty("formats").EnumerateArray().Select(format => format.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_browser_gets_a_page_with_forms_that_reports_lead_to()
    {
        var reports = await _client.SendAsync(HttpMethod.Get, "/reports/", "text/html");
        var bare = await _client.SendAsync(HttpMethod.Get, "/exports", "text/html");
        var page = await _client.SendAsync(HttpMethod.Get, "/exports/", "text/html");

        Assert.Contains("<a href=\"../exports/\">", reports.Text, StringComparison.Ordinal);
        Assert.Equal("exports/", bare.Headers.Location!.ToString());
        Assert.Contains("<button formaction=\"network.graphml\">graphml</button>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<select name=\"mode\"><option selected>CUMULATIVE</option><option>", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_values_that_the_form_shows_give_the_file_without_parameters()
    {
        var form = await _client.GetByteArrayAsync("/exports/network.graphml?where=&asOf=&year=&mode=CUMULATIVE&includeIsolates=false");

        Assert.Equal(await _client.GetByteArrayAsync("/exports/network.graphml"), form);
        Assert.Equal(
            await _client.GetByteArrayAsync("/exports/dyads.csv?provinces=220000"),
            await _client.GetByteArrayAsync("/exports/dyads.csv?provinces=220000&by=all&where={\"provenance\": {\"neq\": \"SYNTHETIC\"}}"));
    }

    private Task<Answer> GetAsync(string address) => _client.SendAsync(HttpMethod.Get, $"/exports/{address}", null);
}
