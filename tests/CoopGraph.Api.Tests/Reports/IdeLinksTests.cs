using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the links of a report's page that open its query in the IDEs.</summary>
public sealed partial class IdeLinksTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task The_query_of_a_report_opens_in_both_ides_with_its_parameters()
    {
        foreach (var ide in new[] { "graphiql", "graphql" })
        {
            var named = await LinkAsync("/reports/ties-signed-since/?since=2019-01-01", ide);

            Assert.Equal(Document("ties-signed-since"), named["query"]);
            using var variables = JsonDocument.Parse(named["variables"]);
            Assert.Equal("2019-01-01", variables.RootElement.GetProperty("since").GetString());
            Assert.Empty((await _client.AskAsync(named["query"], variables.RootElement)).Errors);
        }
    }

    [Theory]
    [InlineData("/reports/ties-signed-since/")]
    [InlineData("/reports/ties-signed-since/?since=yesterday")]
    public async Task Without_right_parameters_it_opens_without_variables(string page)
        => Assert.Equal(["query"], (await LinkAsync(page, "graphiql")).Keys);

    private async Task<Dictionary<string, string>> LinkAsync(string page, string ide)
    {
        var html = await (await _client.GetAsync(page)).Content.ReadAsStringAsync();
        var part = WebUtility.HtmlDecode(Link().Matches(html).Single(link => link.Groups["ide"].Value == ide).Groups["part"].Value);
        return part.Split('&').Select(named => named.Split('=')).ToDictionary(named => named[0], named => Uri.UnescapeDataString(named[1]));
    }

    private string Document(string report) => api.Services.GetRequiredService<LoadedReports>().Catalog.Find(report)!.Document;

    [GeneratedRegex("href=\"../../(?<ide>graphi?ql)/#(?<part>[^\"]+)\"")]
    private static partial Regex Link();
}
