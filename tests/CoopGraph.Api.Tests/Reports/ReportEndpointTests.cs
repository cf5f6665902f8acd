using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Paper;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests reports over HTTP: addresses, parameters, headers, refusals and pages.</summary>
public sealed class ReportEndpointTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task Partners_outside_the_prefecture_of_Feidong()
    {
        var answer = await GetAsync("/reports/partners-outside-prefecture.csv?county=340122");

        Assert.Equal(
            [
                "county,code,name,prefecture.name,province.name,caseCount,scope,distanceKm,firstYear,lastYear",
                "Feidong County,341225,Funan County,Fuyang,Anhui,1,CROSS_PREFECTURE,195.9,,",
            ],
            answer.Lines());
        Assert.Equal("text/csv; charset=utf-8", answer.ContentType);
        Assert.Equal("attachment; filename=\"partners-outside-prefecture-2020-12-31.csv\"", answer.ContentHeaders.ContentDisposition!.ToString());
        Assert.Equal("<partners-outside-prefecture.schema.json>; rel=\"describedby\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.StartsWith("1.", Assert.Single(answer.Headers.GetValues("X-Data-Version")), StringComparison.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }

    [Fact]
    public async Task The_day_of_the_map_is_in_the_name_of_the_file()
    {
        var answer = await GetAsync("/reports/partners-outside-prefecture.csv?county=340122&asOf=2015-12-31");

        Assert.Equal("attachment; filename=\"partners-outside-prefecture-2015-12-31.csv\"", answer.ContentHeaders.ContentDisposition!.ToString());
    }

    [Theory]
    [InlineData("rankings.csv?top=x", 400, "The parameter `top` is 'x': give a whole number, such as 2016.", "top")]
    [InlineData("rankings.csv?top=0", 400, "`top` is 0: give 1 or more.", null)]
    [InlineData("rankings.csv?top=-1", 400, "`top` is -1: give 1 or more.", null)]
    [InlineData("rankings.csv?tops=3", 400, "The report has no parameter `tops`; it has `top`.", "tops")]
    [InlineData("rankings.csv?top=3&top=4", 400, "The parameter `top` is given 2 times: give it once.", "top")]
    [InlineData("isolates.csv", 400, "The parameter `province` is missing: give a code of GB/T 2260 with six digits, such as 340122.", "province")]
    [InlineData("isolates.csv?province=34", 400, "The parameter `province` is '34': give a code of GB/T 2260 with six digits, such as 340122.", "province")]
    [InlineData("isolates.csv?province=340000&asOf=2016-02-30", 400, "The parameter `asOf` is '2016-02-30': give a day, such as 2016-12-31.", "asOf")]
    [InlineData("transfers.csv?by=TOWN", 400, "The parameter `by` is 'TOWN': give one of COUNTY, PREFECTURE, PROVINCE.", "by")]
    [InlineData("ranking.csv", 404, "There is no report 'ranking'. The nearest is 'rankings'; `GET /reports` lists all.", null)]
    [InlineData("..%2Fappsettings.csv", 404, null, null)]
    [InlineData("rankings.doc", 406, "There is no format 'doc': take csv, tsv, json, ndjson, xlsx, parquet, geojson, html, or schema.json.", null)]
    [InlineData("rankings.geojson", 406, "GeoJSON needs rows with one pair of `latitude` and `longitude`, for points, or two, for lines; these rows have 0.", null)]
    public async Task A_wrong_address_is_refused_with_what_would_be_right(string address, int status, string? detail, string? parameter)
    {
        var answer = await GetAsync($"/reports/{address}");

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json; charset=utf-8", answer.ContentType);
        if (detail is not null)
            Assert.Equal(detail, answer.Json.GetProperty("detail").GetString());
        Assert.Equal(parameter, answer.Json.TryGetProperty("parameter", out var named) ? named.GetString() : null);
    }

    [Fact]
    public async Task Too_many_parameters_are_refused()
    {
        var answer = await GetAsync($"/reports/rankings.csv?{string.Join('&', Enumerable.Range(0, 10_000).Select(number => $"a{number}=1"))}");

        Assert.InRange((int)answer.Status, 400, 499);
    }

    [Fact]
    public async Task A_table_that_the_client_has_is_not_read_again()
    {
        await using var counted = api.With(CountingStore.Insert);
        var store = (CountingStore)counted.Services.GetRequiredService<ICoopGraphStore>();
        var client = counted.CreateClient();
        using var first = await client.GetAsync("/reports/rankings.csv");
        var asked = store.Asked;

        using var second = await client.SendAsync(With("/reports/rankings.csv", first.Headers.ETag!.ToString()));
        using var other = await client.SendAsync(With("/reports/rankings.csv?top=3", first.Headers.ETag.ToString()));
        using var format = await client.SendAsync(With("/reports/rankings.tsv", first.Headers.ETag.ToString()));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, format.StatusCode);
        Assert.True(asked > 0);

        static HttpRequestMessage With(string address, string tag) => new(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } };
    }

    [Fact]
    public async Task A_head_has_the_headers_of_the_get()
    {
        var get = await GetAsync("/reports/rankings.csv");

        var head = await _client.SendAsync(HttpMethod.Head, "/reports/rankings.csv", null);

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Text);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.ContentType, head.ContentType);
        Assert.Equal(get.ContentHeaders.ContentDisposition, head.ContentHeaders.ContentDisposition);
    }

    [Fact]
    public async Task CSV_begins_with_a_byte_order_mark_on_request()
    {
        var marked = await _client.GetByteArrayAsync("/reports/rankings.csv?bom=true");
        var plain = await _client.GetByteArrayAsync("/reports/rankings.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], marked);
    }

    [Fact]
    public async Task The_list_names_parameters_with_their_types_and_descriptions()
    {
        var answer = await GetAsync("/reports");

        var report = answer.Json.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("name").GetString() == "pairings-arranged-by");
        var parameter = Assert.Single(report.GetProperty("parameters").EnumerateArray());
        Assert.Equal("province", parameter.GetProperty("name").GetString());
        Assert.Equal("UnitCode!", parameter.GetProperty("type").GetString());
        Assert.Equal("The province, by its code, such as 340000 for Anhui.", parameter.GetProperty("description").GetString());
    }

    [Fact]
    public async Task A_browser_gets_pages()
    {
        var list = await _client.SendAsync(HttpMethod.Get, "/reports/", "text/html");
        var page = await _client.SendAsync(HttpMethod.Get, "/reports/partners-outside-prefecture/?county=340122", "text/html");
        var empty = await _client.SendAsync(HttpMethod.Get, "/reports/partners-outside-prefecture/", "text/html");
        var attack = await _client.SendAsync(HttpMethod.Get, "/reports/partners-outside-prefecture/?county=%3Cscript%3Ealert(1)%3C/script%3E", "text/html");

        Assert.Contains("<a href=\"pairings-arranged-by/\">Pairings that a province arranged</a>", list.Text, StringComparison.Ordinal);
        Assert.Contains("<td>Funan County</td>", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"../partners-outside-prefecture.xlsx?county=340122\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"county\" value=\"\" required", empty.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", attack.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_report_has_its_first_rows_its_picture_its_downloads_its_query_and_how_to_cite()
    {
        var page = (await _client.SendAsync(HttpMethod.Get, "/reports/rankings/?top=150", "text/html")).Text;
        var all = (await GetAsync("/reports/rankings.csv?top=150")).Lines();

        Assert.Equal(150, all.Count - 1);
        Assert.Contains($"<td>{all[100].Split(',')[0]}</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<td>{all[101].Split(',')[0]}</td>", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(Study.Citation), page, StringComparison.Ordinal);
        Assert.Contains("query Rankings", page, StringComparison.Ordinal);
        foreach (var format in TableFormats.All.Where(format => format.Name != "geojson"))
            Assert.Contains($"href=\"../rankings.{format.Name}?top=150\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_dictionary_has_the_columns_with_types_and_descriptions()
    {
        var dictionary = (await GetAsync("/reports/partners-outside-prefecture.schema.json")).Json;

        var fields = dictionary.GetProperty("fields").EnumerateArray().ToList();
        Assert.Equal((await GetAsync("/reports/partners-outside-prefecture.csv?county=340122")).Lines()[0].Split(','), fields.Select(field => field.GetProperty("name").GetString()));
        Assert.Equal(
            ["string", "string", "string", "string", "string", "integer", "string", "number", "integer", "integer"], fields.Select(field => field.GetProperty("type").GetString()));
        Assert.All(fields, field => Assert.NotEmpty(field.GetProperty("description").GetString()!));
        Assert.Contains("kilometres", fields[7].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("CROSS_PREFECTURE", fields[6].GetProperty("constraints").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal([""], dictionary.GetProperty("missingValues").EnumerateArray().Select(text => text.GetString()));
    }

    [Theory]
    [InlineData("rankings/?top=0", 400)]
    [InlineData("rankings/?top=x", 400)]
    [InlineData("ranking/", 404)]
    public async Task A_page_has_the_status_of_what_is_wrong(string address, int status) =>
        Assert.Equal(status, (int)(await _client.SendAsync(HttpMethod.Get, $"/reports/{address}", "text/html")).Status);

    [Fact]
    public async Task The_list_without_a_slash_leads_a_browser_to_the_page()
    {
        var answer = await _client.SendAsync(HttpMethod.Get, "/reports", "text/html");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("reports/", answer.Headers.Location!.ToString());
    }

    private Task<Answer> GetAsync(string address) => _client.SendAsync(HttpMethod.Get, address, null);
}
