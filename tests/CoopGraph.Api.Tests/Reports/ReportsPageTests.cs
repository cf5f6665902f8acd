using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Reports;
using CoopGraph.Reports.Formats;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that <c>docs/reports.md</c> says what is: its addresses answer, and its tables have every report and every format.</summary>
public sealed partial class ReportsPageTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reports.md"));

    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task Its_addresses_answer()
    {
        var addresses = Address().Matches(Page).Select(match => match.Groups[1].Value).Where(path => path != "/graphql").Distinct().ToList();

        Assert.True(addresses.Count >= 14);
        foreach (var address in addresses)
            Assert.True((await _client.GetAsync(address)).IsSuccessStatusCode, address);
    }

    [Fact]
    public void Its_tables_have_every_report_with_its_parameters_and_every_format()
    {
        _ = api.Server;

        foreach (var report in api.Services.GetRequiredService<LoadedReports>().Catalog.All)
        {
            var parameters = string.Join(", ", report.Parameters.Select(parameter => $"`{parameter.Name}`"));
            Assert.Contains($"| `{report.Name}` | {parameters}{(parameters.Length > 0 ? " " : "")}|", Page, StringComparison.Ordinal);
        }

        foreach (var format in TableFormats.All)
            Assert.Contains($"| `{format.Name}` | `{format.MediaType}` |", Page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://localhost:5080(/[^\s'"">)]*)")]
    private static partial Regex Address();
}
