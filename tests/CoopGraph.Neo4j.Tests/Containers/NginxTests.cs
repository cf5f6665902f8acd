using System.Diagnostics;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Checks the configuration of the proxy with nginx itself, where it is installed.</summary>
public sealed class NginxTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx", "nginx.conf"));

    [SkippableFact]
    public async Task Nginx_takes_the_configuration()
    {
        Skip.IfNot(File.Exists("/usr/sbin/nginx"), "nginx is not installed (apt-get install nginx-light).");
        using var folder = new TemporaryFolder();
        // Names are resolved while it runs since 1.27.3; the image has that, and Debian's may not. The name is one of the compose file's network.
        var file = folder.PathOf("nginx.conf");
        await File.WriteAllTextAsync(file, Text.Replace("api:8080 resolve", "127.0.0.1:8080", StringComparison.Ordinal).Replace("/tmp/", folder.PathOf(string.Empty), StringComparison.Ordinal));

        using var nginx = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-t", "-c", file]) { RedirectStandardError = true })!;
        var words = await nginx.StandardError.ReadToEndAsync();
        await nginx.WaitForExitAsync();

        Assert.True(nginx.ExitCode == 0, words);
    }

    [Fact]
    public void It_takes_no_larger_body_than_the_service_and_replaces_what_clients_say_of_themselves()
    {
        Assert.Contains("client_max_body_size 256k;", Text, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", Text, StringComparison.Ordinal);
    }
}
