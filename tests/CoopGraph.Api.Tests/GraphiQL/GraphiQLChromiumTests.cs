using System.Text.Json;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.GraphiQL;

/// <summary>Tests GraphiQL in a browser, after all other tests as those of the other IDE.</summary>
[Collection(nameof(ChromiumTests))]
public class GraphiQLChromiumTests
{
    private static readonly string Screenshot = Path.Combine(Repository.Root, "artifacts", "screenshots", "graphiql.png");

    [SkippableFact]
    public async Task It_opens_with_examples_or_with_the_query_of_a_link_and_asks_nothing_of_the_outside()
    {
        Chromium.SkipIfMissing();
        Directory.CreateDirectory(Path.GetDirectoryName(Screenshot)!);
        using var api = new LoopbackApi();
        const string query = "query Asked($code: UnitCode!) { county(by: { code: $code }) { name(language: ZH) } }";
        var link = $"#query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString("""{"code":"340122"}""")}";
        var site = api.Url.Replace("/graphql", "/graphiql/", StringComparison.Ordinal);

        var seen = JsonSerializer.Deserialize<Seen>(
            await Node.RunAsync("graphiql.mjs", site, link, Screenshot, Chromium.Path), JsonSerializerOptions.Web)!;

        Assert.Equal(
            ["PartnersOutsidePrefecture", "PairingsArrangedByAnhui", "CasesPerYear", "CrossingByChanceAtTheSameDistance", "InChinese"], seen.Tabs);
        IsTheRightAnswer(seen.First);
        Assert.Contains("Funan County", seen.First.Shown.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("asOf", seen.Docs, StringComparison.Ordinal);
        Assert.Equal(Directory.GetFiles(Example.Folder, "*.graphql").Length, seen.Examples.Length);
        Assert.Contains("The same questions asked in Chinese names.", seen.Examples);
        IsTheRightAnswer(seen.Clicked);
        Assert.Equal(query, seen.Linked.Query);
        Assert.Contains("肥东县", seen.Linked.Body, StringComparison.Ordinal);
        Assert.Equal($"{query} 340122", Named(seen.Copied));
        Assert.Equal("{ __typename }", seen.Followed.Query);
        Assert.True(seen.Phone.IsBelow && seen.Phone.Width > 250, seen.Phone.ToString());
        Assert.Empty(seen.Messages);
        Chromium.AskedOnlyOf(api.Url, seen.Requests);
    }

    private static void IsTheRightAnswer(Run run)
    {
        using var right = JsonDocument.Parse(Example.RightAnswer(run.OperationName!));
        using var shown = JsonDocument.Parse(run.Body);
        Assert.True(JsonElement.DeepEquals(right.RootElement, shown.RootElement), run.Body);
    }

    // The query of an address, and the code among its variables.
    private static string Named(string address)
    {
        var named = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(address).Fragment[1..]);
        using var variables = JsonDocument.Parse(named["variables"].ToString());
        return $"{named["query"]} {variables.RootElement.GetProperty("code").GetString()}";
    }

    private sealed record Run(string Query, string? OperationName, string Body, string Shown);

    private sealed record Phone(bool IsBelow, double Width);

    private sealed record Seen(
        string[] Tabs, Run First, string Docs, string[] Examples, Run Clicked, Run Linked, string Copied, Run Followed, Phone Phone, string[] Requests, string[] Messages);
}
