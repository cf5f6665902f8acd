using System.Diagnostics;
using CoopGraph.Cli;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>A command that writes a file writes a plain one as a whole, follows links, and writes into devices and pipes, which stay what they are.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coopgraph-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "The output cannot be written: it has no name; give the path of a file.")]
    [InlineData("/proc/x", "/proc/x cannot be written: Could not find ")]
    public async Task A_target_that_cannot_be_is_refused_in_words(string path, string message)
    {
        var (code, error) = await GenerateAsync(path);

        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Equal(7, code);
    }

    [SkippableFact]
    public async Task A_link_stays_and_its_target_is_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs rights on Windows.");
        var (target, link) = (Own("target.csv"), Own("link.csv"));
        await File.WriteAllTextAsync(target, "old");
        File.CreateSymbolicLink(link, target);

        Assert.Equal((0, string.Empty), await GenerateAsync(link));

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal("# Synthetic", (await File.ReadAllTextAsync(target))[..11]);
    }

    [SkippableFact]
    public async Task A_pipe_gets_the_text_and_stays_a_pipe()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        var pipe = Own("pipe");
        await RunAsync("mkfifo", pipe);
        using var reader = Process.Start(new ProcessStartInfo("cat", [pipe]) { RedirectStandardOutput = true })!;
        var read = reader.StandardOutput.ReadToEndAsync();

        Assert.Equal((0, string.Empty), await GenerateAsync(pipe));

        Assert.StartsWith("# Synthetic", await read, StringComparison.Ordinal);
        Assert.Equal("fifo", await RunAsync("stat", "--format=%F", pipe));
        Assert.Equal([pipe], Directory.GetFiles(_folder.FullName));
    }

    [SkippableTheory]
    [InlineData("/dev/null", 0)]
    [InlineData("/dev/full", 7)]
    public async Task A_device_gets_the_text_and_stays_a_device(string device, int expected)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux may show a device at another place.");
        // Where a file is mounted nothing can be moved to, so that a mistake does not remove the machine's own device.
        var shown = Own("device.csv");
        await File.WriteAllTextAsync(shown, string.Empty);
        await RunAsync("mount", "--bind", device, shown);
        try
        {
            var (code, error) = await GenerateAsync(shown);

            Assert.Equal(expected, code);
            Assert.Equal(expected == 0 ? string.Empty : $"{shown} cannot be written: No space left on device : '{shown}'.", error);
            Assert.Equal("character special file", await RunAsync("stat", "--format=%F", shown));
        }
        finally
        {
            await RunAsync("umount", shown);
        }
    }

    [SkippableFact]
    public async Task The_standard_output_by_its_name_goes_after_what_its_file_has()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such name.");
        var file = Own("all.csv");
        await File.WriteAllTextAsync(file, "before\n");

        var tool = Path.Combine(AppContext.BaseDirectory, "CoopGraph.Cli.dll");
        await RunAsync("sh", "-c", $"exec dotnet '{tool}' generate --cases 5 --seed 1 --seed-folder '{Repository.SeedFolder}' --output /dev/stdout >> '{file}'");

        Assert.StartsWith("before\n# Synthetic", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_standard_output_that_is_full_is_told_with_exit_code_7()
    {
        Skip.IfNot(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var tool = Path.Combine(AppContext.BaseDirectory, "CoopGraph.Cli.dll");
        var text = await RunAsync("sh", "-c", $"dotnet '{tool}' template cases 2>&1 > /dev/full; echo $?");

        Assert.Equal($"The standard output cannot be written: No space left on device.{Environment.NewLine}7", text);
    }

    private string Own(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<(int Code, string Error)> GenerateAsync(string path)
    {
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["generate", "--cases", "5", "--seed", "1", "--seed-folder", Repository.SeedFolder, "--output", path], TextWriter.Null, error);
        return (code, error.ToString().TrimEnd());
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return (await output).TrimEnd();
    }
}
