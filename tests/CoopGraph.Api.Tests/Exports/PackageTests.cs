using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Paper;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that the data package obeys the standard, is read by pandas, and has what the API answers.</summary>
public sealed class PackageTests(ApiFactory api, SyntheticApi synthetic) : IClassFixture<ApiFactory>, IClassFixture<SyntheticApi>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [SkippableFact]
    public async Task The_package_obeys_the_standard_and_has_all_data()
    {
        await Python.RequireAsync("pandas");
        var client = api.CreateClient();
        var dataset = (await client.AskAsync("{ dataset { sources { name usedFor licence } } cooperations(first: 1) { totalCount } counties(first: 1) { totalCount } }")).Json;

        var read = await ReadAsync(client);

        Assert.Equal(dataset.GetProperty("extensions").GetProperty("dataVersion").GetString(), read.GetProperty("version").GetString());
        Assert.Equal(Study.Citation, read.GetProperty("citation").GetString());
        var data = dataset.GetProperty("data");
        Assert.Equal(data.GetProperty("cooperations").GetProperty("totalCount").GetInt32(), read.GetProperty("rows").GetProperty("cooperations").GetInt32());
        Assert.Equal(data.GetProperty("counties").GetProperty("totalCount").GetInt32(), read.GetProperty("counties").GetInt32());
        Assert.Equal(
            data.GetProperty("dataset").GetProperty("sources").EnumerateArray().Select(source => $"{source.GetProperty("name").GetString()}|{source.GetProperty("usedFor").GetString()}|{source.GetProperty("licence").GetString()}"),
            read.GetProperty("sources").EnumerateArray().Select(source => string.Join('|', source.EnumerateArray().Select(text => text.GetString()))));
        var tables = Repository.Data.Units;
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["units"] = tables.Units.Count,
                ["contains"] = tables.Containments.Count,
                ["changes"] = tables.Changes.Count,
                ["neighbours"] = tables.Borders.Count,
                ["cooperations"] = Repository.Data.Cooperations.Count,
                ["parties"] = Repository.Data.Cooperations.Sum(cooperation => cooperation.Parties.Count),
            },
            read.GetProperty("rows").Deserialize<Dictionary<string, int>>());
        Assert.Equal("""["P340122","肥东县","Feidong County","COUNTY"]""", Compact(read.GetProperty("feidong")));
        Assert.Equal("""[["340122","DONOR"],["341225","RECIPIENT"]]""", Compact(read.GetProperty("paper")));
        Assert.DoesNotContain("SYNTHETIC", read.GetProperty("provenances").EnumerateArray().Select(name => name.GetString()));
        Assert.Empty(read.GetProperty("warnings").EnumerateArray());
    }

    [SkippableFact]
    public async Task Generated_cases_have_their_provenance_and_a_warning()
    {
        await Python.RequireAsync("pandas");
        var client = synthetic.CreateClient();

        var read = await ReadAsync(client);
        var head = await client.SendAsync(HttpMethod.Head, "/exports/dataset.zip", null);

        Assert.Contains("SYNTHETIC", read.GetProperty("provenances").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("SYNTHETIC_DATA", Assert.Single(read.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains("Warning: Generated cases", read.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(["SYNTHETIC_DATA"], head.Headers.GetValues("X-Warnings"));
        Assert.Equal("attachment; filename=\"dataset-2020-12-31.zip\"", head.ContentHeaders.ContentDisposition!.ToString());
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("dataset.zip");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync("/exports/dataset.zip"));
        using var json = JsonDocument.Parse(await Python.RunAsync(Path.Combine("Exports", "package.py"), file));
        return json.RootElement.Clone();
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
