using System.Diagnostics;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>The program as an operator runs it, until it ends.</summary>
internal static class CommandProcess
{
    /// <summary>Runs the program with an argument, over the seeded file if the environment names no other.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(string argument, params (string Key, string Value)[] environment) =>
        RunAsync(argument, (_, _) => Task.CompletedTask, environment);

    /// <summary>Runs the program with an argument, and does something while it runs.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string argument, Func<Process, CancellationToken, Task> meanwhile, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll"), argument])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Embedded__DataFile"] = TemporaryData.SeededFile;
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await meanwhile(process, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
