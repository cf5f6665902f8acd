using System.Text.Json;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Home;

/// <summary>The pages as they are printed.</summary>
[Collection(nameof(ChromiumTests))]
public class PaperTests
{
    private static readonly Lazy<Task<PrintedPage[]>> Pages = new(PrintAsync);

    [SkippableFact]
    public async Task No_heading_caption_or_head_of_a_table_is_at_the_foot_of_a_sheet()
        => Assert.Empty((await Pages.Value).SelectMany(page => page.Sheets[..^1].SelectMany(sheet => sheet[^Math.Min(3, sheet.Length)..].Intersect(page.Heads).Select(head => $"{page.Name}: {head}"))));

    [SkippableFact]
    public async Task No_sheet_is_empty()
        => Assert.DoesNotContain(await Pages.Value, page => page.Sheets.Any(sheet => sheet.Length == 0));

    [SkippableFact]
    public async Task Long_lines_of_code_are_printed_to_their_end()
    {
        var doc = (await Pages.Value).Single(page => page.Name == "queries");
        var text = string.Concat(doc.Sheets.SelectMany(sheet => sheet)).Replace(" ", "", StringComparison.Ordinal);

        var code = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "queries.md")).Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains('{', StringComparison.Ordinal) && line.Length > 100).ToList();
        Assert.NotEmpty(code);
        Assert.All(code, line => Assert.Contains(line.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_report_of_many_columns_is_printed_with_all_of_them()
    {
        var report = (await Pages.Value).Single(page => page.Name == "report");

        Assert.Contains(report.Sheets, sheet => sheet.Any(line => line.EndsWith("caseCount", StringComparison.Ordinal)));
        Assert.InRange(report.Sheets.Length, 2, 6);
    }

    // The files stay in artifacts/screenshots/paper for people to look at.
    private static async Task<PrintedPage[]> PrintAsync()
    {
        Chromium.SkipIfMissing();
        Explore.Installed.OrSkip();
        Skip.If(Environment.GetEnvironmentVariable("CI") != "true" && !File.Exists("/usr/bin/pdftotext"), "There is no pdftotext.");
        using var api = new LoopbackApi();
        var root = new Uri(new Uri(api.Url), "/").ToString();
        return JsonSerializer.Deserialize<PrintedPage[]>(await Node.RunAsync("print.mjs", root, Path.Combine(Repository.Root, "artifacts", "screenshots", "paper"), Chromium.Path), JsonSerializerOptions.Web)!;
    }
}

/// <summary>A page on paper: its headings, captions and heads of tables, and the lines of each sheet.</summary>
internal sealed record PrintedPage(string Name, string[] Heads, string[][] Sheets);
