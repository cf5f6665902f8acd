using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph report</c> in a process of its own and an empty folder, as a job runs it.</summary>
public sealed class ReportCommandTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_is_written_and_then_found_unchanged()
    {
        var file = _folder.PathOf("anhui.csv");

        var first = await RunAsync("report", "pairings-arranged-by", "--var", "province=340000", "--out", file);
        var written = await File.ReadAllTextAsync(file);
        var second = await RunAsync("report", "pairings-arranged-by", "--var", "province=340000", "--out", file, "--if-changed");
        var third = await RunAsync("report", "pairings-arranged-by", "--var", "province=330000", "--out", file, "--if-changed");

        Assert.Equal((0, "", ""), first);
        Assert.StartsWith("arrangedBy,caseId,title,year,issueArea,rmb,period,provenance,source,url,role,unit.code,unit.name,unit.prefecture.name\r\n", written, StringComparison.Ordinal);
        Assert.Equal((3, "", ""), second);
        Assert.Equal((0, "", ""), third);
        Assert.NotEqual(written, await File.ReadAllTextAsync(file));
        Assert.DoesNotContain(Directory.GetFiles(_folder.PathOf("")), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_standard_output_takes_the_rows()
    {
        var (code, output, error) = await RunAsync("report", "rankings", "--var", "top=1", "--format", "ndjson", "--out", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("{\"code\":\"420323\",\"name\":\"Zhushan County\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "The parameter `province` is '34': give a code of GB/T 2260 with six digits, such as 340122.", "report", "isolates", "--var", "province=34", "--out", "a.csv")]
    [InlineData(4, "The parameter `province` is missing: give a code of GB/T 2260 with six digits, such as 340122.", "report", "isolates", "--out", "a.csv")]
    [InlineData(4, "There is no report 'ranking'. The nearest is 'rankings'; 'coopgraph reports' lists all.", "report", "ranking", "--out", "a.csv")]
    [InlineData(5, "http://127.0.0.1:1/ cannot be reached:", "report", "rankings", "--out", "a.csv", "--server", "http://127.0.0.1:1")]
    [InlineData(7, "no/a.csv cannot be written: there is no folder", "report", "rankings", "--out", "no/a.csv")]
    [InlineData(2, "There is no format 'doc'", "report", "rankings", "--out", "a.doc")]
    [InlineData(2, "--var is 'top': give a name and a value, such as province=340000.", "report", "rankings", "--var", "top", "--out", "a.csv")]
    [InlineData(2, "--server is 'x': give an address such as http://127.0.0.1:5000.", "report", "rankings", "--server", "x", "--out", "a.csv")]
    public async Task A_failure_has_its_code_and_leaves_no_file(int code, string message, params string[] arguments)
    {
        var (ended, output, error) = await RunAsync(arguments);

        Assert.Equal((code, ""), (ended, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("")));
    }

    [Fact]
    public async Task A_data_file_that_is_damaged_is_a_failure_inside_and_not_one_of_the_target_or_of_the_network()
    {
        await File.WriteAllTextAsync(_folder.PathOf("graph.db"), new string('x', 10_000));
        var settings = new Dictionary<string, string> { ["Embedded__DataFile"] = _folder.PathOf("graph.db") };

        var (code, _, error) = await data.RunAsync(_folder, ["report", "rankings", "--out", "a.csv", "--retry", "100"], settings);

        Assert.Equal(1, code);
        Assert.StartsWith($"{_folder.PathOf("graph.db")} is damaged or not a SQLite file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_too_expensive_is_a_failure_inside_with_the_reason()
    {
        var samples = string.Concat(Enumerable.Range(0, 50).Select(seed => $"t{seed}: crossShare(seed: {seed}) {{ p }} "));
        await File.WriteAllTextAsync(_folder.PathOf("too-much.graphql"), $$"""{ network { {{samples}} } }""");
        var settings = new Dictionary<string, string> { ["Reports__Folders__0"] = _folder.PathOf("") };

        var (code, _, error) = await data.RunAsync(_folder, ["report", "too-much", "--out", "a.csv"], settings);

        Assert.Equal(1, code);
        Assert.StartsWith("The operation may ask for 200,100 objects; at most 50,000", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("a.csv")));
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_refused_in_words()
    {
        await File.WriteAllTextAsync(_folder.PathOf("appsettings.json"), "{ \"Store\": ");

        var (code, _, error) = await RunAsync("report", "rankings", "--out", "a.csv");

        Assert.Equal(1, code);
        Assert.StartsWith("Failed to load configuration from file", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_target_that_takes_no_more_has_the_code_of_a_target(string format)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has /dev/full.");

        var (code, error) = await WithOutputAsync("/dev/full", "report", "rankings", "--format", format, "--out", "-");

        Assert.Equal((7, "The standard output cannot be written: No space left on device.\n"), (code, error));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("export")]
    [InlineData("reports")]
    public async Task Its_help_has_the_exit_codes(string command)
    {
        var (code, output, _) = await RunAsync(command, "--help");

        Assert.Equal(0, code);
        Assert.Contains(
            "Exit codes: 0 written, 1 failed, 2 wrong usage, 3 not changed (--if-changed), 4 unknown report or wrong variable, 5 not reachable or too slow, 6 refused, 7 the file cannot be written.",
            string.Join(' ', output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_each_report_with_its_parameters()
    {
        var (code, output, _) = await RunAsync("reports");

        Assert.Equal(0, code);
        Assert.Contains("pairings-arranged-by  Pairings that a province arranged\n    --var province=...  UnitCode!  The province, by its code, such as 340000 for Anhui.\n", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> WithOutputAsync(string output, params string[] arguments)
    {
        using var process = data.Start(_folder, arguments, output: output);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => data.RunAsync(_folder, arguments);
}
