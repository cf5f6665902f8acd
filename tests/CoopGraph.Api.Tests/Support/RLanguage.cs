using System.ComponentModel;
using System.Diagnostics;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Runs R, with Debian's packages.</summary>
internal static class RLanguage
{
    /// <summary>Skips the test if R or a package is not installed.</summary>
    public static async Task RequireAsync(params string[] packages) => Skip.IfNot(
        await TryAsync(packages), $"R is not installed with {string.Join(", ", packages)}.");

    /// <summary>Runs a script and returns what it prints.</summary>
    /// <param name="script">The script, relative to the folder of the tests.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message has what it printed as the error.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync([Path.Combine(AppContext.BaseDirectory, script), .. arguments]);
        return exitCode == 0 ? output : throw new InvalidOperationException(error);
    }

    private static async Task<bool> TryAsync(string[] packages)
    {
        try
        {
            return (await StartAsync("-e", string.Join("; ", packages.Select(package => $"library({package})")))).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("Rscript", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // In the locale C, R has no Chinese characters.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
