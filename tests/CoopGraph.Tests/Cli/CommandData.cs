using System.Diagnostics;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>The data that some commands share, and a way to run commands in processes of their own.</summary>
public sealed class CommandData : IDisposable
{
    private readonly TemporaryFolder _data = new();

    // The program as it is built; in this test's own folder, it would find the libraries of a web host.
    private static string Program => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "CoopGraph.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "CoopGraph.Cli.dll"));

    /// <summary>The data file.</summary>
    public string DataFile => _data.PathOf("graph.db");

    public void Dispose() => _data.Dispose();

    /// <summary>Runs a command.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="settings">Further settings in the environment; null for none.</param>
    internal async Task<(int Code, string Output, string Error)> RunAsync(
        TemporaryFolder folder, string[] arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        using var process = Start(folder, arguments, settings);
        return await EndAsync(process);
    }

    /// <summary>Runs a command at a terminal of its own. Its output is what the terminal shows.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">The arguments, without spaces.</param>
    internal async Task<(int Code, string Output, string Error)> RunAtTerminalAsync(TemporaryFolder folder, string[] arguments)
    {
        using var process = Start(folder, "script", ["--quiet", "--return", "--command", $"dotnet {Program} {string.Join(' ', arguments)}", "/dev/null"]);
        return await EndAsync(process);
    }

    /// <summary>Starts a command.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="settings">Further settings in the environment; null for none.</param>
    /// <param name="output">The file to which a shell leads the standard output; null if the test reads it.</param>
    internal Process Start(TemporaryFolder folder, string[] arguments, IReadOnlyDictionary<string, string>? settings = null, string? output = null)
    {
        string[] command = ["dotnet", Program, .. arguments];
        return output is null
            ? Start(folder, command[0], command[1..], settings)
            : Start(folder, "sh", ["-c", $"exec \"$@\" > {output}", "sh", .. command], settings);
    }

    private static async Task<(int Code, string Output, string Error)> EndAsync(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private Process Start(TemporaryFolder folder, string file, string[] arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder.PathOf(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The first command fills it from the shipped seed, and the others read it.
        start.Environment["Embedded__DataFile"] = DataFile;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
