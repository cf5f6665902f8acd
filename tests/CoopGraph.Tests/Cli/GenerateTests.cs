using System.Globalization;
using CoopGraph.Cli;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph generate</c> writes synthetic cases to a file or to the standard output.</summary>
public sealed class GenerateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coopgraph-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_file_the_text_goes_to_the_standard_output()
    {
        var (code, output, error) = await RunAsync("generate", "--cases", "3", "--seed", "7", "--seed-folder", Repository.SeedFolder);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("# Synthetic cases, no real place's record: coopgraph generate --cases 3 --seed 7\n", output, StringComparison.Ordinal);
        Assert.Equal(3, output.Split('\n').Count(line => line.StartsWith("SYN-7-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it()
    {
        var file = Path.Combine(_folder.FullName, "synthetic.csv");
        await File.WriteAllTextAsync(file, "Something older");

        var (code, output, _) = await RunAsync("generate", "--cases", "3", "--seed", "7", "--seed-folder", Repository.SeedFolder, "--output", file);

        Assert.Equal((0, ""), (code, output));
        Assert.Equal("# Synthetic"u8.ToArray(), (await File.ReadAllBytesAsync(file))[..11]);
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData("--cases is 'many': give a whole number from 1 to 999999.", "--cases", "many", "--seed", "1")]
    [InlineData("--cases is '0': give a whole number from 1 to 999999.", "--cases", "0", "--seed", "1")]
    [InlineData("--cases is '1000000': give a whole number from 1 to 999999.", "--cases", "1000000", "--seed", "1")]
    [InlineData("--cases is '1e3': give a whole number from 1 to 999999.", "--cases", "1e3", "--seed", "1")]
    [InlineData("--seed is '-1': give a whole number from 0 to 2147483647.", "--cases", "1", "--seed", "-1")]
    [InlineData("Option '--seed' is required.", "--cases", "1")]
    [InlineData("Unrecognized command or argument '--provinces'.", "--cases", "1", "--seed", "1", "--provinces")]
    public async Task A_wrong_command_line_is_told_with_exit_code_2_and_nothing_is_written(string reason, params string[] options)
    {
        var file = Path.Combine(_folder.FullName, "synthetic.csv");

        var (code, output, error) = await RunAsync(["generate", "--output", file, .. options]);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_command_that_is_none_is_told_with_exit_code_2()
    {
        var (code, _, error) = await RunAsync("invent");

        Assert.Equal(2, code);
        Assert.Contains("'invent'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_no_folder_is_told_with_exit_code_7()
    {
        var file = Path.Combine(_folder.FullName, "nowhere", "synthetic.csv");

        var (code, _, error) = await RunAsync("generate", "--cases", "1", "--seed", "1", "--seed-folder", Repository.SeedFolder, "--output", file);

        Assert.Equal(7, code);
        Assert.StartsWith($"{file} cannot be written: there is no folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_replaced_leaves_nothing_beside_it()
    {
        var (code, _, error) = await RunAsync(
            "generate", "--cases", "1", "--seed", "1", "--seed-folder", Repository.SeedFolder, "--output", _folder.CreateSubdirectory("folder").FullName);

        Assert.Equal(7, code);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task A_seed_folder_that_is_none_is_told_with_exit_code_1()
    {
        var (code, _, error) = await RunAsync("generate", "--cases", "1", "--seed", "1", "--seed-folder", Path.Combine(_folder.FullName, "nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("There is no such folder.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_program_and_its_commands()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Contains("coopgraph [command]", output, StringComparison.Ordinal);
        Assert.Contains("generate", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
