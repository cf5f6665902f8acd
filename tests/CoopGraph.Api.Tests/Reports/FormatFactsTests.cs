using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Paper;
using CoopGraph.Testing;
using DuckDB.NET.Data;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests what each format has besides the rows: shapes, nesting, widths, the facts about the table, and the picture.</summary>
public sealed class FormatFactsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task GeoJSON_has_a_point_for_rows_with_one_place()
    {
        var county = (await _client.AskAsync("""{ county(by: {code: "340122"}) { name location { latitude longitude } } }""")).Data.GetProperty("county");

        var file = await TableAsync("""{ counties(where: {code: {eq: "340122"}}) { nodes { name location { latitude longitude } } } }""", "application/geo+json");

        var feature = Assert.Single(file.GetProperty("features").EnumerateArray());
        Assert.Equal("FeatureCollection", file.GetProperty("type").GetString());
        Assert.Equal("Point", feature.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal(
            [county.GetProperty("location").GetProperty("longitude").GetDouble(), county.GetProperty("location").GetProperty("latitude").GetDouble()],
            feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(degrees => degrees.GetDouble()));
        Assert.Equal("""{"name":"Feidong County"}""", feature.GetProperty("properties").GetRawText());
    }

    [Fact]
    public async Task GeoJSON_has_a_line_for_rows_with_two_places()
    {
        var file = await TableAsync(
            """{ county(by: {code: "340122"}) { location { latitude longitude } partners @rows { edges { node { name location { latitude longitude } } } } } }""", "application/geo+json");

        var features = file.GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.All(features, feature =>
        {
            Assert.Equal("LineString", feature.GetProperty("geometry").GetProperty("type").GetString());
            Assert.Equal(2, feature.GetProperty("geometry").GetProperty("coordinates").GetArrayLength());
        });
    }

    [Fact]
    public async Task NDJSON_keeps_values_inside_the_objects_of_the_query() => Assert.Equal(
        """{"code":"340122","prefecture":{"name":"Hefei","province":{"name":"Anhui"}},"city":"Anhui"}""" + "\n",
        (await _client.PostAsync(
            JsonSerializer.Serialize(new { query = """{ counties(where: {code: {eq: "340122"}}) { nodes { code prefecture { name province { name } } province { name @column(name: "city") } } } }""" }),
            "application/x-ndjson")).Text);

    [Fact]
    public async Task Parquet_has_the_facts_as_metadata()
    {
        var facts = await MetadataAsync("/reports/pairings-arranged-by.parquet?province=340000");

        Assert.Equal(Study.Citation, facts["Study"]);
        Assert.Equal("340000", facts["Parameter province"]);
        Assert.Equal(await VersionAsync(), facts["Data version"]);
        Assert.Contains("licence", facts["Source"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("2020-12-31", facts["Map of"]);
    }

    [SkippableFact]
    public async Task Excel_has_typed_cells_wide_columns_and_a_sheet_with_the_facts()
    {
        await Python.RequireAsync("pandas", "openpyxl");
        var dated = await WorkbookAsync("/reports/ties-signed-since.xlsx?since=2019-01-01");
        var counted = await WorkbookAsync("/reports/rankings.xlsx");

        var about = dated.GetProperty("about").EnumerateArray().ToLookup(fact => fact[0].ToString(), fact => fact[1].ToString());
        Assert.Equal([Study.Citation], about["Study"]);
        Assert.Equal(["2019-01-01"], about["Parameter since"]);
        Assert.Equal([await VersionAsync()], about["Data version"]);
        Assert.Equal(["the cases' own days"], about["Map of"]);
        Assert.NotEmpty(about["Question"]);
        Assert.NotEmpty(about["Source"]);
        Assert.Empty(about["Warning"]);
        var widths = dated.GetProperty("widths").EnumerateArray().Select(width => width.GetDouble()).ToList();
        Assert.Equal(dated.GetProperty("columns").GetArrayLength(), widths.Count);
        Assert.All(widths, width => Assert.InRange(width, 8, 61));
        Assert.Equal(["date"], TypesOf(dated, "signedOn"));
        Assert.Equal(["str"], TypesOf(counted, "code"));
        Assert.Equal(["int"], TypesOf(counted, "partners.totalCount"));

        static IEnumerable<string?> TypesOf(JsonElement book, string column) =>
            book.GetProperty("types")[book.GetProperty("columns").EnumerateArray().Select(name => name.GetString()).ToList().IndexOf(column)].EnumerateArray().Select(type => type.GetString());
    }

    [Fact]
    public async Task HTML_is_one_file_with_the_picture_the_table_and_the_citation()
    {
        var html = await _client.GetStringAsync("/reports/rankings.html?top=3");

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("<td>Zhushan County</td>", html, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(Study.Citation), html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"|<script|<link|@import|url\\(", html);
    }

    [Fact]
    public async Task JSON_has_flat_rows_with_the_parameters_the_version_and_the_citation()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/reports/partners-outside-prefecture.json?county=340122"));

        var root = json.RootElement;
        Assert.Equal("340122", root.GetProperty("parameters").GetProperty("county").GetString());
        Assert.Equal(await VersionAsync(), root.GetProperty("dataVersion").GetString());
        Assert.Equal(Study.Citation, root.GetProperty("citation").GetString());
        Assert.Equal("Fuyang", root.GetProperty("rows")[0].GetProperty("prefecture.name").GetString());
        Assert.Equal(195.9, root.GetProperty("rows")[0].GetProperty("distanceKm").GetDouble());
        Assert.Empty(root.GetProperty("warnings").EnumerateArray());
    }

    private async Task<JsonElement> WorkbookAsync(string address)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("rows.xlsx"), await _client.GetByteArrayAsync(address));
        using var read = JsonDocument.Parse(await Python.RunAsync(Path.Combine("Reports", "readers.py"), folder.PathOf("rows.xlsx")));
        return read.RootElement.Clone();
    }

    private async Task<string?> VersionAsync() => (await _client.AskAsync("{ dataset { version } }")).Data.GetProperty("dataset").GetProperty("version").GetString();

    private async Task<JsonElement> TableAsync(string query, string mediaType) => (await _client.PostAsync(JsonSerializer.Serialize(new { query }), mediaType)).Json;

    private async Task<Dictionary<string, string>> MetadataAsync(string address)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("rows.parquet"), await _client.GetByteArrayAsync(address));
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync();
        await using var command = duck.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{folder.PathOf("rows.parquet")}')");
        await using var reader = await command.ExecuteReaderAsync();
        var facts = new Dictionary<string, string>();
        while (await reader.ReadAsync())
            facts[reader.GetString(0)] = reader.GetString(1);
        return facts;
    }
}
