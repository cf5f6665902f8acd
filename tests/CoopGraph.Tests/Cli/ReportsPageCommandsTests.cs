using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>Tests that the commands of <c>docs/reports.md</c> and of the README for a job run unchanged.</summary>
public sealed partial class ReportsPageCommandsTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("docs/reports.md", "coopgraph ", 8)]
    [InlineData("README.md", "dotnet run --project src/CoopGraph.Cli -- ", 1)]
    public async Task Each_command_without_a_service_writes_its_file(string page, string program, int least)
    {
        var commands = File.ReadLines(Path.Combine(Repository.Root, page))
            .Where(line => line.StartsWith(program, StringComparison.Ordinal) && !line.Contains("--server", StringComparison.Ordinal)).ToList();

        Assert.True(commands.Count >= least);
        foreach (var command in commands)
        {
            string[] words = [.. Words().Matches(command[program.Length..]).Select(word => word.Value.Trim('\''))];
            var (code, output, error) = await data.RunAsync(_folder, words);
            Assert.True((code, error) == (0, ""), $"{command}: {code} {error}");
            var target = words.SkipWhile(word => word != "--out").ElementAtOrDefault(1);
            Assert.True(target is null or "-" ? output.Length > 0 : new FileInfo(_folder.PathOf(target)).Length > 0, command);
        }
    }

    [GeneratedRegex(@"'[^']*'|[^\s']+")]
    private static partial Regex Words();
}
