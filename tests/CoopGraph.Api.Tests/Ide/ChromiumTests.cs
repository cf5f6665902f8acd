using System.Text.Json;
using CoopGraph.Api.Ide;
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
    private static readonly string Screenshot = Path.Combine(Repository.Root, "artifacts", "screenshots", "ide.png");

    [SkippableFact]
    public async Task A_newcomer_finds_and_runs_every_example_a_link_opens_its_query_and_the_page_asks_nothing_of_the_outside()
    {
        Chromium.SkipIfMissing();
        Directory.CreateDirectory(Path.GetDirectoryName(Screenshot)!);
        using var api = new LoopbackApi();
        var groups = ExampleFolder.Read(Example.Folder);
        string[] first = [.. new IdeConfiguration([groups[0]]).Operations];
        string[] others = [.. new IdeConfiguration([.. groups.Skip(1)]).Operations];
        var link = $"#query={Uri.EscapeDataString("query Asked($code: UnitCode!) { county(by: { code: $code }) { name(language: ZH) } }")}"
            + $"&variables={Uri.EscapeDataString("""{"code":"340122"}""")}";

        var output = await Node.RunAsync(
            "ide.mjs", $"{api.Url}/", string.Join(',', first), string.Join(',', others), link, Screenshot, Chromium.Path);
        var seen = JsonSerializer.Deserialize<Seen>(output, JsonSerializerOptions.Web)!;

        Assert.Equal($"{api.Url}/", seen.Address);
        Assert.Equal(["First questions (open)", "More examples"], seen.Tabs);
        Assert.Equal([.. first, .. others], seen.Answers.Select(answer => answer.Name));
        Assert.All(seen.Answers, answer => IsTheRightAnswer(answer));
        Assert.Contains("\"data\"", seen.Shown.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Nitro", seen.Shown, StringComparison.Ordinal);

        // The query is of this visit, so it is no part of the address any more.
        Assert.Equal($"{api.Url}/", seen.Linked.Address);
        Assert.Equal(["Asked (open)", "First questions", "More examples"], seen.Linked.Tabs);
        Assert.Contains("肥东县", seen.Linked.Body, StringComparison.Ordinal);
        Assert.Equal(["Followed (open)", "Asked", "First questions", "More examples"], seen.Followed.Tabs);
        Assert.Contains("Query", seen.Followed.Body, StringComparison.Ordinal);

        // The builder, which would leave the editor a few pixels of a phone, is closed.
        Assert.InRange(seen.EditorOnPhone, 120, 390);

        Assert.Equal(seen.StoresOfApp, seen.Stores);
        Assert.Empty(seen.Messages);
        Assert.Equal(0, seen.ServiceWorkers);
        Chromium.AskedOnlyOf(api.Url, seen.Requests);
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

    private sealed record Visit(string Address, string[] Tabs, string Body);

    private sealed record Seen(
        string Address, string[] Tabs, RunOfExample[] Answers, string Shown, Visit Linked, Visit Followed, string[] Stores, string[] StoresOfApp,
        string[] Requests, string[] Messages, int ServiceWorkers, double EditorOnPhone);
}
