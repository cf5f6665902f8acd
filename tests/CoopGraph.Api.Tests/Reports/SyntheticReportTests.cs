using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a table with generated cases says so, in each format.</summary>
public sealed class SyntheticReportTests(SyntheticApi api) : IClassFixture<SyntheticApi>
{
    private const string Warning = "SYNTHETIC_DATA";

    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("ndjson")]
    public async Task A_row_of_a_case_has_its_provenance(string format)
    {
        var answer = await _client.SendAsync(HttpMethod.Get, $"/reports/ties-signed-since.{format}?since=2019-01-01", null);

        Assert.Contains("SYNTHETIC", answer.Text, StringComparison.Ordinal);
        Assert.Contains("provenance", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"code\":\"SYNTHETIC_DATA\"")]
    [InlineData("html", "<p class=\"warning\"><strong>SYNTHETIC_DATA</strong>")]
    [InlineData("csv", null)]
    public async Task The_answer_warns(string format, string? inside)
    {
        var answer = await _client.SendAsync(HttpMethod.Get, $"/reports/rankings.{format}", null);

        if (inside is not null)
            Assert.Contains(inside, answer.Text, StringComparison.Ordinal);
        var head = await _client.SendAsync(HttpMethod.Head, $"/reports/rankings.{format}", null);
        Assert.Equal([Warning], head.Headers.TryGetValues("X-Warnings", out var warnings) ? warnings : []);
        Assert.Equal([Warning], answer.Headers.TryGetValues("X-Warnings", out var own) ? own : []);
    }

    [SkippableFact]
    public async Task The_sheet_About_warns_first()
    {
        await Python.RequireAsync("pandas", "openpyxl");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("rows.xlsx"), await _client.GetByteArrayAsync("/reports/rankings.xlsx"));

        using var read = JsonDocument.Parse(await Python.RunAsync(Path.Combine("Reports", "readers.py"), folder.PathOf("rows.xlsx")));

        Assert.Equal("Warning", read.RootElement.GetProperty("about")[0][0].GetString());
        Assert.StartsWith(Warning, read.RootElement.GetProperty("about")[0][1].GetString(), StringComparison.Ordinal);
    }
}
