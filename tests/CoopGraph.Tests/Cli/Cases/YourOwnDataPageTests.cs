using System.Text.RegularExpressions;
using CoopGraph.Cli.Cases;
using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>The commands of <c>docs/your-own-data.md</c> do what the page says, with a made-up sheet of fifty cases.</summary>
public sealed partial class YourOwnDataPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "your-own-data.md"));

    private readonly CommandData _data = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_commands_of_the_page_run_in_their_order()
    {
        await SyntheticSheet.WriteAsync(_folder.PathOf("mine.xlsx"), 50);
        string[] commands = [.. Blocks().Matches(Page).SelectMany(block => block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(12, commands.Length);
        foreach (var command in commands)
        {
            var (code, output, error) = await RunAsync(command);
            Assert.True(code == 0, $"{command}: {code} {output} {error}");
            if (command.StartsWith("coopgraph import", StringComparison.Ordinal) && !command.Contains("--dry-run", StringComparison.Ordinal))
                Assert.Contains("Added 50, changed 0, left 0.", output, StringComparison.Ordinal);
        }

        Assert.All((string[])["template.xlsx", "rankings.xlsx", "new.csv", "mine.graphml", "all.zip", "mine.csv"], file => Assert.True(new FileInfo(_folder.PathOf(file)).Length > 0, file));
        Assert.Equal(51, (await File.ReadAllLinesAsync(_folder.PathOf("new.csv"))).Select(line => line.Split(',')[0]).Where(id => id is "caseId" || id.StartsWith("CUR-", StringComparison.Ordinal)).Distinct().Count());
        using var own = new EmbeddedStore(new() { DataFile = _folder.PathOf("only/own.db") }, AppContext.BaseDirectory);
        Assert.Equal(new Dictionary<Provenance, int> { [Provenance.Curated] = 50 }, (await own.OpenAsync(default)).Dataset.CasesByProvenance);
    }

    [Fact]
    public void The_page_names_the_columns_as_they_are_known()
    {
        var named = Named().Matches(Page[Page.IndexOf("| column |", StringComparison.Ordinal)..Page.IndexOf("**Units**", StringComparison.Ordinal)]).Select(match => match.Groups["key"].Value).ToHashSet();
        Assert.Subset(named, CaseColumns.Template.Select(column => column.Key).ToHashSet());
        foreach (var row in Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            Assert.All(cells[2].Split(", ").Concat(cells[3].Split(", ", StringSplitOptions.RemoveEmptyEntries)), header => Assert.True(CaseColumns.IsKnown(header), header));
        }
    }

    // A line of the page: settings, then the program, then its arguments.
    private Task<(int Code, string Output, string Error)> RunAsync(string line)
    {
        string[] words = [.. Words().Matches(line).Select(word => word.Value.Trim('\'', '"'))];
        if (words is ["mkdir", var folder])
        {
            Directory.CreateDirectory(_folder.PathOf(folder));
            return Task.FromResult((0, "", ""));
        }

        var settings = words.TakeWhile(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=', 2)).ToDictionary(word => word[0], word => word[1]);
        Assert.Equal("coopgraph", words[settings.Count]);
        return _data.RunAsync(_folder, words[(settings.Count + 1)..], settings);
    }

    [GeneratedRegex("^```sh\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("""'[^']*'|"[^"]*"|[^\s'"]+""")]
    private static partial Regex Words();

    [GeneratedRegex("`(?<key>[a-z_]+)`")]
    private static partial Regex Named();
}
