using System.ComponentModel;
using System.Diagnostics;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Runs the scripts of the folder <c>audits</c> under Node, with their packages installed.</summary>
internal static class Node
{
    private static readonly SemaphoreSlim Installing = new(1);

    private static string Audits => Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "audits");

    /// <summary>Runs a script and returns its output. Skips the test on a machine without Node.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        Skip.If(await TryAsync("node", "--version") is null, "Node is not installed.");
        await InstallAsync();
        return await SucceedAsync("node", [Path.Combine(Audits, script), .. arguments]);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var installed = new FileInfo(Path.Combine(Audits, "node_modules", ".package-lock.json"));
            if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Audits, "package-lock.json")))
                await SucceedAsync("npm", ["ci", "--ignore-scripts"]);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> SucceedAsync(string program, string[] arguments)
    {
        var (code, output, errors) = await TryAsync(program, arguments) ?? throw new InvalidOperationException($"{program} is missing.");
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}:\n{errors}\n{output}");
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)?> TryAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Audits,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            await using var _ = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
