using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Ide;

/// <summary>
/// Tests the IDE in a browser. The speed of a page depends on the machine's load, so this runs after all other tests of the assembly.
/// </summary>
[CollectionDefinition(nameof(ChromiumTests), DisableParallelization = true)]
[Collection(nameof(ChromiumTests))]
public class ChromiumTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string Screenshot = Path.Combine(Repository.Root, "artifacts", "screenshots", "ide.png");

    [SkippableFact]
    public async Task A_newcomer_runs_every_example_and_the_page_asks_nothing_of_the_outside()
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip.If(!isCi && !File.Exists(Chromium), $"There is no {Chromium}.");
        Directory.CreateDirectory(Path.GetDirectoryName(Screenshot)!);
        using var api = new LoopbackApi();
        string[] operations = [.. Example.Operations().Select(example => example[1]).Cast<string>()];

        var output = await Node.RunAsync("ide.mjs", api.Url, string.Join(',', operations), Screenshot, Chromium);
        var seen = JsonSerializer.Deserialize<Seen>(output, JsonSerializerOptions.Web)!;

        Assert.Equal($"{api.Url}/", seen.Address);
        Assert.Equal(operations, seen.Answers.Select(answer => answer.Name));
        Assert.All(seen.Answers, answer => IsTheRightAnswer(answer));
        Assert.Contains("\"data\"", seen.Shown.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(seen.Messages);
        Assert.Equal(0, seen.ServiceWorkers);
        var origin = new Uri(api.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(seen.Requests, request => Assert.True(
            request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal)
            || request.StartsWith($"blob:{origin}/", StringComparison.Ordinal), request));
        Assert.True(new FileInfo(Screenshot).Length > 10_000);
    }

    private static void IsTheRightAnswer(RunOfExample run)
    {
        Assert.Equal(200, run.Status);
        using var right = JsonDocument.Parse(Example.RightAnswer(run.Name));
        using var shown = JsonDocument.Parse(run.Body);
        Assert.True(JsonElement.DeepEquals(right.RootElement, shown.RootElement), run.Body);
    }

    private sealed record RunOfExample(string Name, int Status, string Body);

    private sealed record Seen(
        string Address, RunOfExample[] Answers, string Shown, string[] Requests, string[] Messages, int ServiceWorkers);
}
