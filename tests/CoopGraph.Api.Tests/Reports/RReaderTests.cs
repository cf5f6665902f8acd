using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that R reads CSV, and the data dictionaries of reports, with the rows and types that GraphQL has.</summary>
public sealed class RReaderTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    [SkippableTheory]
    [MemberData(nameof(ReadersTests.Addresses), MemberType = typeof(ReadersTests))]
    public async Task Each_column_of_a_report_has_the_type_that_its_dictionary_says(string address)
    {
        await RLanguage.RequireAsync("jsonlite");
        using var folder = new TemporaryFolder();
        var csv = await DownloadAsync(folder, "rows.csv", $"/reports/{string.Format(CultureInfo.InvariantCulture, address, "csv")}");
        var dictionary = await DownloadAsync(folder, "schema.json", $"/reports/{address.Split('.')[0]}.schema.json");
        using var expected = JsonDocument.Parse(await _client.GetStringAsync($"/reports/{string.Format(CultureInfo.InvariantCulture, address, "json")}"));

        using var read = JsonDocument.Parse(await RLanguage.RunAsync(Path.Combine("Reports", "readers.R"), csv, dictionary));

        var columns = read.RootElement.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!).ToList();
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(dictionary));
        Assert.Equal(schema.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()), columns);
        var rows = expected.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, read.RootElement.GetProperty("rows").GetArrayLength());
        foreach (var (row, cells) in rows.Zip(read.RootElement.GetProperty("rows").EnumerateArray()))
        {
            foreach (var (column, cell) in columns.Zip(cells.EnumerateArray()))
                Check(row.GetProperty(column), cell);
        }
    }

    [SkippableFact]
    public async Task Without_a_dictionary_it_finds_numbers_Chinese_names_and_missing_values()
    {
        await RLanguage.RequireAsync("jsonlite");
        // Hubei has counties that lie directly in the province.
        const string Query = """
            { province(by: {code: "420000"}) { counties(first: 100) { nodes { name(language: ZH) prefecture { name(language: ZH) } location { latitude longitude } } } } }
            """;
        using var folder = new TemporaryFolder();
        var counties = (await _client.AskAsync(Query)).Data.GetProperty("province").GetProperty("counties").GetProperty("nodes").EnumerateArray().ToList();
        var file = folder.PathOf("rows.csv");
        await File.WriteAllTextAsync(file, (await _client.CsvAsync(Query)).Text);

        using var read = JsonDocument.Parse(await RLanguage.RunAsync(Path.Combine("Reports", "readers.R"), file));

        Assert.Equal(["character", "character", "numeric", "numeric"], read.RootElement.GetProperty("classes").EnumerateArray().Select(name => name.GetString()));
        var rows = read.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToList();
        Assert.Equal(counties.Count, rows.Count);
        Assert.Contains(rows, row => row[1].ValueKind == JsonValueKind.Null);
        foreach (var (county, row) in counties.Zip(rows))
        {
            var (prefecture, place) = (county.GetProperty("prefecture"), county.GetProperty("location"));
            Assert.Equal(county.GetProperty("name").GetString(), row[0].GetString());
            Assert.Equal(prefecture.ValueKind == JsonValueKind.Null ? null : prefecture.GetProperty("name").GetString(), row[1].GetString());
            Check(place.GetProperty("latitude"), row[2]);
            Check(place.GetProperty("longitude"), row[3]);
        }
    }

    private async Task<string> DownloadAsync(TemporaryFolder folder, string name, string address)
    {
        await File.WriteAllBytesAsync(folder.PathOf(name), await _client.GetByteArrayAsync(address));
        return folder.PathOf(name);
    }

    private static void Check(JsonElement expected, JsonElement read)
    {
        // R prints the first fifteen digits of a number.
        if (expected.ValueKind == JsonValueKind.Number)
            Assert.InRange(Math.Abs(expected.GetDouble() - read.GetDouble()), 0, Math.Abs(expected.GetDouble()) * 1e-14);
        else
            Assert.Equal(Text(expected), Text(read));
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
