using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the files of reports: those of users, and those with an error, which stop the start.</summary>
public sealed class ReportFilesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("ok.graphql", "{ provinces {\n  nodes { nope } } }", "ok.graphql(2,11): Cannot query field 'nope' on type 'Province'.")]
    [InlineData("ok.graphql", "{ provinces { nodes { code }", "ok.graphql")]
    [InlineData("ok.graphql", "{ counties { nodes { code } } prefectures { nodes { code } } }", "The rows could be those of `counties` and `prefectures`")]
    [InlineData("Not Ok.graphql", "{ provinces { nodes { code } } }", "a report's name has lower-case letters and digits in words with hyphens between them")]
    [InlineData("ok.graphql", "query Q($bom: Int) { counties(first: $bom) { nodes { code } } }", "the variable $bom has the name of an option of the address")]
    [InlineData("ok.graphql", """query Q @report(title: "T", chart: {label: "name", value: "code"}) { counties { nodes { code } } }""", "the chart names the column 'name', which the report does not have")]
    [InlineData("ok.graphql", """query Q @report(title: "T", chart: {label: "code", value: "code"}) { counties { nodes { code } } }""", "the chart's `value`, 'code', is no column of numbers")]
    public async Task A_report_with_an_error_is_refused(string file, string text, string reason)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf(file), text);

        var refused = await Assert.ThrowsAsync<ReportException>(() => ReadAsync(folder.PathOf("")));

        Assert.Contains(reason, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_an_error_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("ok.graphql"), "{ nope }");
        using var wrong = api.With(("Reports:Folders:0", folder.PathOf("")));

        Assert.ThrowsAny<Exception>(() => wrong.Server);
    }

    [Fact]
    public async Task A_report_of_a_user_is_there_and_takes_the_place_of_a_shipped_one()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("my-provinces.graphql"), "{ provinces(first: 1) { nodes { code } } }");
        await File.WriteAllTextAsync(folder.PathOf("rankings.graphql"), "{ provinces(first: 1) { nodes { name } } }");
        await using var mine = api.With(("Reports:Folders:0", folder.PathOf("")));
        var client = mine.CreateClient();

        Assert.Equal("code\r\n110000\r\n", await client.GetStringAsync("/reports/my-provinces.csv"));
        Assert.Equal("name\r\nBeijing\r\n", await client.GetStringAsync("/reports/rankings.csv"));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ReportException>(() => ReadAsync("/no/such/folder"));

        Assert.Equal(["/no/such/folder: there is no such folder."], refused.Problems);
    }

    private Task<ReportCatalog> ReadAsync(string folder) =>
        ReportCatalog.ReadAsync([folder], api.Services.GetRequiredService<TableRunner>(), default);
}
