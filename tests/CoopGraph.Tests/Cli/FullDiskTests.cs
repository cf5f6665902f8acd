using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>
/// Commands that write a file to a full disk, or need temporary files where there is no place for them: the exit code is that of a file that cannot be
/// written, the old file stays, nothing is left, and the message names no temporary file.
/// </summary>
public sealed partial class FullDiskTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(0, "a.csv", "report", "rankings")]
    [InlineData(0, "a.xlsx", "report", "rankings")]
    [InlineData(0, "a.csv", "export", "cases")]
    [InlineData(4_096, "a.csv", "report", "rankings", "--var", "top=1000")]
    [InlineData(4_096, "a.parquet", "report", "rankings", "--var", "top=1000")]
    [InlineData(4_096, "a.zip", "export", "dataset")]
    [InlineData(4_096, "a.csv", "export", "dyads", "--if-changed")]
    public async Task A_target_on_a_full_disk_stays_as_it_is(long free, string name, params string[] command)
    {
        using var disk = TinyDisk.Mount(kilobytes: 256);
        var file = disk.PathOf(name);
        await File.WriteAllTextAsync(file, "old");
        await TinyDisk.FillAsync(disk.PathOf("held"), leave: free);

        var (code, output, error) = await data.RunAsync(_folder, [.. command, "--out", file]);

        Assert.Equal((7, ""), (code, output));
        Assert.Equal($"{file} cannot be written: No space left on device : '{file}'.\n", error);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([name, "held"], Directory.GetFiles(disk.PathOf("")).Select(Path.GetFileName).Order());
    }

    [SkippableFact]
    public async Task A_full_folder_for_temporary_files_is_named_and_the_target_stays_as_it_is()
    {
        using var disk = TinyDisk.Mount(kilobytes: 256);
        await TinyDisk.FillAsync(disk.PathOf("held"), leave: 0);

        var (code, error) = await WithTemporaryFolderAsync(disk.PathOf(""));

        Assert.Equal(7, code);
        Assert.Equal($"A temporary file cannot be written: No space left on device : '{disk.PathOf("")}'. Free space there, or name another folder in the environment variable TMPDIR.\n", error);
        Assert.Equal(["held"], Directory.GetFiles(disk.PathOf("")).Select(Path.GetFileName));
    }

    [SkippableFact]
    public async Task A_folder_for_temporary_files_that_does_not_exist_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows names the folder in another variable.");

        var (code, error) = await WithTemporaryFolderAsync("/nowhere/at/all");

        Assert.Equal(7, code);
        Assert.StartsWith("A temporary file cannot be written: Could not find a part of the path '/nowhere/at/all'. ", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> WithTemporaryFolderAsync(string folder)
    {
        var file = _folder.PathOf("a.xlsx");
        await File.WriteAllTextAsync(file, "old");
        // The first command makes the data file, which needs temporary files of another kind.
        await data.RunAsync(_folder, ["reports"]);

        var (code, _, error) = await data.RunAsync(_folder, ["report", "rankings", "--out", file], new Dictionary<string, string> { ["TMPDIR"] = folder });

        Assert.DoesNotMatch(TemporaryName(), error);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder.PathOf("")));
        return (code, error);
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex TemporaryName();
}
