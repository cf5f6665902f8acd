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
        Skip.If(await TryAsync(Audits, "node", "--version") is null, "Node is not installed.");
        await InstallAsync();
        return await SucceedAsync(Audits, "node", [Path.Combine(Audits, script), .. arguments]);
    }

    /// <summary>
    /// Runs a shell command in a folder that gets the installed packages, and returns its output. Skips the test on a machine without Node.
    /// </summary>
    public static async Task<string> ShellAsync(string folder, string command)
    {
        Skip.If(await TryAsync(Audits, "node", "--version") is null, "Node is not installed.");
        await InstallAsync();
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Audits, "node_modules"));
        return await SucceedAsync(folder, "sh", ["-c", command]);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var installed = new FileInfo(Path.Combine(Audits, "node_modules", ".package-lock.json"));
            if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Audits, "package-lock.json")))
                await SucceedAsync(Audits, "npm", ["ci", "--ignore-scripts"]);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> SucceedAsync(string folder, string program, string[] arguments)
    {
        var (code, output, errors) = await TryAsync(folder, program, arguments) ?? throw new InvalidOperationException($"{program} is missing.");
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}:\n{errors}\n{output}");
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)?> TryAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
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
