using System.Diagnostics;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests the unit of systemd and its settings, which <c>docs/operating.md</c> installs, as far as that goes without a running systemd.</summary>
public class SystemdTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "systemd");

    [SkippableFact]
    public async Task Systemd_knows_all_that_the_unit_says()
    {
        Skip.IfNot(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed (apt-get install systemd)");
        using var folder = new TemporaryFolder();
        // The program that it starts must be there, so it is the one that runs this test.
        var unit = (await File.ReadAllTextAsync(Path.Combine(Folder, "coopgraph.service"))).Replace("/usr/bin/dotnet", Environment.ProcessPath, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.PathOf("coopgraph.service"), unit);

        using var process = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", folder.PathOf("coopgraph.service")]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(string.Empty, said);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task The_settings_are_known_and_right()
    {
        using var folder = new TemporaryFolder();
        var settings = File.ReadLines(Path.Combine(Folder, "coopgraph.env")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Replace("/var/lib/coopgraph", folder.PathOf(""), StringComparison.Ordinal).Split('=', 2)).Select(parts => (parts[0], parts[1])).ToArray();

        var (code, output, error) = await CommandProcess.RunAsync("check", settings);

        Assert.Equal(string.Empty, error);
        Assert.StartsWith("The settings are right.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Contains(settings, setting => setting == ("Access__RequireKey", "true"));
    }
}
