using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>
/// Does what the image does, as far as that goes without a container: the published program in a tree that it cannot write, as a user without
/// rights, with a heap like that of a container of 512 MB, and with a folder for its data.
/// </summary>
/// <remarks>
/// It does not prove that the image can be built, that its base has all that the program needs, that the program was compiled to machine code, or that
/// the kernel's bounds on memory and processes are right: those need Docker.
/// </remarks>
public sealed class ImageStepsTests : IDisposable
{
    private const string Nobody = "65532";

    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public async Task The_published_program_answers_without_rights_in_a_tree_that_it_cannot_write()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "Only root on Linux may run a program as another user, by setpriv.");
        var (app, data) = (_folder.PathOf("app"), _folder.PathOf("data"));
        // What was built for these tests is published as it is: without a compiler, but by the rules for what belongs to the program.
        Assert.Equal(0, await RunAsync(
            "dotnet", "publish", Path.Combine(Repository.Root, "src", "CoopGraph.Api"), "--no-build", "--configuration", Configuration(), "--output", app,
            "-p:PublishReadyToRun=false", "-p:UseCurrentRuntimeIdentifier=false"));
        Directory.CreateDirectory(data);
        Assert.Equal(0, await RunAsync("chmod", "755", _folder.PathOf(string.Empty)));
        Assert.Equal(0, await RunAsync("chmod", "-R", "a-w,a+rX", app));
        Assert.Equal(0, await RunAsync("chown", Nobody, data));
        var port = ApiProcess.FreePort();

        using var service = Process.Start(new ProcessStartInfo(
            "setpriv", [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--inh-caps=-all", "dotnet", "CoopGraph.Api.dll", $"--urls=http://127.0.0.1:{port}"])
        {
            WorkingDirectory = app,
            Environment =
            {
                ["HOME"] = "/nonexistent", ["TMPDIR"] = data, ["DOTNET_GCHeapHardLimit"] = "0x18000000", ["DOTNET_EnableDiagnostics"] = "0",
                ["Embedded__DataFile"] = Path.Combine(data, "coopgraph.db"),
            },
        })!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Eventually.IsTrueAsync(async () => !service.HasExited && await IsReadyAsync(client));
            using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ dataset { version } findings { id } }" });

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("errors", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            foreach (var page in new[] { "/", "/docs/operating", "/reports", "/explore/" })
            {
                using var shown = await client.GetAsync(page);
                Assert.Equal((page, HttpStatusCode.OK), (page, shown.StatusCode));
            }
        }
        finally
        {
            if (!service.HasExited)
                service.Kill();
            await service.WaitForExitAsync();
        }

        Assert.NotEqual(0, await RunAsync("setpriv", $"--reuid={Nobody}", "--clear-groups", "touch", Path.Combine(app, "written")));
    }

    public void Dispose()
    {
        using (var chmod = Process.Start("chmod", ["-R", "u+w", _folder.PathOf(string.Empty)]))
            chmod.WaitForExit();
        _folder.Dispose();
    }

    private static string Configuration() => AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
