using System.Diagnostics;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Runs Debian's Python, which has the packages that read our files.</summary>
internal static class Python
{
    private const string Path = "/usr/bin/python3";

    /// <summary>Skips the test if a module is not installed.</summary>
    public static async Task RequireAsync(params string[] modules) => Skip.IfNot(
        File.Exists(Path) && (await StartAsync("-c", $"import {string.Join(", ", modules)}")).ExitCode == 0,
        $"Python does not have all of {string.Join(", ", modules)}.");

    /// <summary>Runs a script and returns what it prints.</summary>
    /// <param name="script">The script, relative to the folder of the tests.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it printed as the error.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync([System.IO.Path.Combine(AppContext.BaseDirectory, script), .. arguments]);
        return exitCode == 0 ? output : throw new InvalidOperationException(error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
