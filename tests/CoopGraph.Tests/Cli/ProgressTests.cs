using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>Tests the line that a command shows while it works: a person at a terminal sees it, and the log of a job stays empty.</summary>
public sealed class ProgressTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_terminal_shows_what_is_being_done_and_the_file_has_nothing_of_it()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has this command `script`.");
        var plain = await data.RunAsync(_folder, ["report", "rankings", "--out", "plain.csv"]);

        // `script` gives the command a terminal, and prints what that shows.
        var (code, shown, _) = await data.RunAtTerminalAsync(_folder, ["report", "rankings", "--out", "seen.csv"]);

        Assert.Equal((0, "", ""), plain);
        Assert.Equal(0, code);
        Assert.Contains("Writing rankings", shown, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(_folder.PathOf("plain.csv")), await File.ReadAllTextAsync(_folder.PathOf("seen.csv")));
    }
}
