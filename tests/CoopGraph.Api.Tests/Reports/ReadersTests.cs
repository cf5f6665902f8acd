using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Testing;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that the readers of others get the rows of each shipped report that its JSON has, in each format.</summary>
public sealed class ReadersTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    /// <summary>An address for each shipped report, with a place for the name of the format.</summary>
    internal static readonly string[] Shipped =
    [
        "changes-of-units.{0}?province=340000",
        "changes-since.{0}?since=2020-01-01T00:00:00Z",
        "county-profile.{0}?county=340122",
        "coverage-by-province-and-year.{0}",
        "isolates.{0}?province=340000",
        "new-since.{0}?since=2020-01-01T00:00:00Z",
        "pairings-arranged-by.{0}?province=340000",
        "paper-beside-loaded.{0}",
        "partners-outside-prefecture.{0}?county=340122",
        "rankings.{0}",
        "ties-signed-since.{0}?since=2019-01-01",
        "transfers.{0}",
    ];

    public static IEnumerable<object[]> Addresses => Shipped.Select(address => new object[] { address });

    [Fact]
    public void Every_shipped_report_is_tested()
    {
        _ = api.Server;
        var catalog = api.Services.GetRequiredService<LoadedReports>().Catalog;

        Assert.Equal(catalog.All.Select(report => report.Name), Shipped.Select(address => address.Split('.')[0]));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task DuckDB_reads_Parquet_and_CSV(string address)
    {
        var (report, rows) = await JsonAsync(address);
        using var folder = new TemporaryFolder();
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync();
        foreach (var format in new[] { "parquet", "csv" })
        {
            var file = await DownloadAsync(folder, address, format);
            await using var command = duck.CreateCommand();
            command.CommandText = format == "csv"
                ? $"SELECT * FROM read_csv('{file}', all_varchar = true, header = true)"
                : $"SELECT * FROM read_parquet('{file}')";
            await using var reader = await command.ExecuteReaderAsync();
            Assert.Equal(report.Columns.Select(column => column.Name), Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
            if (format == "parquet")
                Assert.Equal(report.Columns.Select(TypeOf), Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType));
            var read = new List<string[]>();
            while (await reader.ReadAsync())
                read.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? string.Empty : Text(reader.GetValue(field)))]);
            Assert.Equal(rows, read);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Addresses))]
    public async Task Pandas_and_openpyxl_read_CSV_TSV_and_Excel(string address)
    {
        await Python.RequireAsync("pandas", "openpyxl");
        var (report, rows) = await JsonAsync(address);
        using var folder = new TemporaryFolder();
        foreach (var format in new[] { "csv", "tsv", "xlsx" })
        {
            var file = await DownloadAsync(folder, address, format);
            using var read = JsonDocument.Parse(await Python.RunAsync(Path.Combine("Reports", "readers.py"), file));
            Assert.Equal(report.Columns.Select(column => column.Name), read.RootElement.GetProperty("columns").EnumerateArray().Select(Text));
            Assert.Equal(rows, read.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(Text).ToArray()));
            if (format == "xlsx")
                Assert.Contains(read.RootElement.GetProperty("about").EnumerateArray(), fact => Text(fact[0]) == "Data version" && Text(fact[1]).StartsWith("1.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    [InlineData("html")]
    [InlineData("geojson")]
    public async Task The_same_question_gives_the_same_bytes(string format)
    {
        var one = await _client.GetByteArrayAsync($"/reports/isolates.{format}?province=340000");
        await Task.Delay(TimeSpan.FromSeconds(2.1));

        // Times in a ZIP file are in steps of two seconds.
        Assert.Equal(one, await _client.GetByteArrayAsync($"/reports/isolates.{format}?province=340000"));
    }

    private async Task<(Report Report, List<string[]> Rows)> JsonAsync(string address)
    {
        var report = api.Services.GetRequiredService<LoadedReports>().Catalog.Find(address.Split('.')[0])!;
        using var json = JsonDocument.Parse(await _client.GetStringAsync($"/reports/{string.Format(CultureInfo.InvariantCulture, address, "json")}"));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray()
            .Select(row => report.Columns.Select(column => Text(row.GetProperty(column.Name))).ToArray()).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, json.RootElement.GetProperty("rowCount").GetInt32());
        return (report, rows);
    }

    private async Task<string> DownloadAsync(TemporaryFolder folder, string address, string format)
    {
        var file = folder.PathOf($"rows.{format}");
        await File.WriteAllBytesAsync(file, await _client.GetByteArrayAsync($"/reports/{string.Format(CultureInfo.InvariantCulture, address, format)}"));
        return file;
    }

    private static Type TypeOf(TableColumn column) => column switch
    {
        { IsList: true } => typeof(string),
        { Kind: ColumnKind.Integer } => typeof(int),
        { Kind: ColumnKind.Number } => typeof(double),
        { Kind: ColumnKind.Boolean } => typeof(bool),
        { Kind: ColumnKind.Date } => typeof(DateOnly),
        { Kind: ColumnKind.DateTime } => typeof(DateTime),
        _ => typeof(string),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => string.Empty,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Text(value.GetDouble()),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        _ => value.GetString()!,
    };

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
