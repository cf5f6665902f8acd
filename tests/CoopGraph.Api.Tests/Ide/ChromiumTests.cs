using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Ide;

public class ChromiumTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string Screenshot = Path.Combine(Repository.Root, "artifacts", "screenshots", "ide.png");

    [SkippableFact]
    public async Task A_newcomer_runs_an_example_and_the_page_asks_nothing_of_the_outside()
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip.If(!isCi && !File.Exists(Chromium), $"There is no {Chromium}.");
        Directory.CreateDirectory(Path.GetDirectoryName(Screenshot)!);
        using var api = new LoopbackApi();
        var first = (await FirstOperationAsync(api)).Split([' ', '(', '{'], 2)[0];

        var output = await Node.RunAsync("ide.mjs", api.Url, first, Screenshot, Chromium);
        var seen = JsonSerializer.Deserialize<Seen>(output, JsonSerializerOptions.Web)!;

        Assert.Equal($"{api.Url}/", seen.Address);
        Assert.Contains(first, seen.Operations);
        Assert.Equal(200, seen.Status);
        Assert.StartsWith("{\"data\":{", seen.Answer, StringComparison.Ordinal);
        Assert.Contains("\"data\"", seen.Shown.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(seen.Messages);
        Assert.Equal(0, seen.ServiceWorkers);
        var origin = new Uri(api.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(seen.Requests, request => Assert.True(
            request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal)
            || request.StartsWith($"blob:{origin}/", StringComparison.Ordinal), request));
        Assert.True(new FileInfo(Screenshot).Length > 10_000);
    }

    private static async Task<string> FirstOperationAsync(LoopbackApi api)
    {
        using var client = api.CreateClient();
        var configuration = (await client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json", null)).Json;
        var document = '\n' + configuration.GetProperty("graphQLDocument").GetString()!;
        return document[(document.IndexOf("\nquery ", StringComparison.Ordinal) + 7)..];
    }

    private sealed record Seen(
        string Address, string[] Operations, int Status, string Answer, string Shown, string[] Requests, string[] Messages,
        int ServiceWorkers);
}
