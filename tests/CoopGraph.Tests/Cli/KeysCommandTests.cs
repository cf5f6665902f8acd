using System.Text.RegularExpressions;
using CoopGraph.Access;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph keys</c> in a process of its own, on the data file that the environment names.</summary>
public sealed partial class KeysCommandTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_listed_without_its_secret_and_revoked()
    {
        await RunAsync("reports");

        var (code, text, error) = await RunAsync("keys", "add", "--name", "ministry", "--role", "Curator", "--expires", "2099-12-31");
        Assert.Equal(0, code);
        Assert.Contains("it is not shown again", error, StringComparison.Ordinal);
        Assert.True(AccessKeySecret.TryParse(text.TrimEnd(), out var key));
        var stored = await new EmbeddedAccessKeys(new() { DataFile = data.DataFile }, AppContext.BaseDirectory).FindAsync(key.Id, default);
        Assert.True(key.Matches(stored!));
        Assert.Equal(("ministry", Role.Curator, new DateTimeOffset(2099, 12, 31, 0, 0, 0, TimeSpan.Zero)), (stored!.Name, stored.Role, stored.ExpiresAt!.Value));

        var (_, list, _) = await RunAsync("keys", "list");
        Assert.StartsWith($"{key.Id}\tcurator\tvalid until 2099-12-31T00:00:00Z\t", list, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret, list, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Hash, list, StringComparison.Ordinal);

        Assert.Contains("\trevoked 20", (await RunAsync("keys", "revoke", key.Id)).Output, StringComparison.Ordinal);
        Assert.Contains($"{key.Id}\tcurator\trevoked 20", (await RunAsync("keys", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--role is 'king': give reader, curator or admin.", "keys", "add", "--name", "x", "--role", "king")]
    [InlineData(2, "--role is '2': give reader, curator or admin.", "keys", "add", "--name", "x", "--role", "2")]
    [InlineData(2, "--expires is '2020-01-01': give a day after today.", "keys", "add", "--name", "x", "--role", "reader", "--expires", "2020-01-01")]
    [InlineData(2, "--expires is 'soon': give a day such as 2027-12-31.", "keys", "add", "--name", "x", "--role", "reader", "--expires", "soon")]
    [InlineData(2, "--name is a text of 1 to 100 letters, without line breaks and characters that turn a text around.", "keys", "add", "--name", " ", "--role", "reader")]
    [InlineData(2, "Option '--role' is required.", "keys", "add", "--name", "x")]
    public async Task A_wrong_use_says_what_would_be_right(int code, string message, params string[] arguments)
    {
        var (exit, output, error) = await RunAsync(arguments);

        Assert.Equal((code, ""), (exit, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_that_was_used_wrongly_is_named_with_all_its_words() => Assert.Contains(
        "'coopgraph keys add --help' lists what can be asked.", (await RunAsync("keys", "add", "--name", "x")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Every_command_of_the_docs_that_adds_a_key_is_taken()
    {
        await RunAsync("reports");
        string[] commands = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .SelectMany(page => Command().Matches(File.ReadAllText(page))).Select(found => found.Value).Distinct()];

        Assert.True(commands.Length > 1, "The docs have no commands any more.");
        foreach (var command in commands)
        {
            var (code, _, error) = await RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.True(code == 0, $"{command}: {error}");
        }
    }

    [Fact]
    public async Task An_unknown_key_is_not_revoked()
    {
        await RunAsync("reports");

        var (exit, _, error) = await RunAsync("keys", "revoke", "0123456789abcdef");

        Assert.Equal(4, exit);
        Assert.StartsWith("There is no key '0123456789abcdef' in ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_file_that_no_service_has_made_gets_no_key()
    {
        using var other = new CommandData();

        var (exit, _, error) = await other.RunAsync(_folder, ["keys", "add", "--name", "x", "--role", "reader"]);

        Assert.Equal(1, exit);
        Assert.Contains("does not exist: start the service once", error, StringComparison.Ordinal);
        Assert.False(File.Exists(other.DataFile));
    }

    [Fact]
    public async Task Where_there_is_no_key_the_list_is_empty_and_a_sentence_says_so()
    {
        using var other = new CommandData();
        await other.RunAsync(_folder, ["reports"]);

        var (exit, output, error) = await other.RunAsync(_folder, ["keys", "list"]);

        Assert.Equal((0, ""), (exit, output));
        Assert.Equal($"There are no keys in {other.DataFile}; 'coopgraph keys add' makes one.", error.TrimEnd());
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => data.RunAsync(_folder, arguments);

    [GeneratedRegex(@"keys add( --?[\w-]+ [\w-]+)+")]
    private static partial Regex Command();
}
