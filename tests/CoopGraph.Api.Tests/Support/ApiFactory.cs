using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application, in process, over the real seed.</summary>
public class ApiFactory : WebApplicationFactory<Program>
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("Embedded:DataFile", TemporaryData.SeededFile).UseSetting("WarmUp:Enabled", "false").UseSetting("Memory:LookEvery", "00:00:00");

    /// <summary>Returns the application with other settings.</summary>
    internal WebApplicationFactory<Program> With(params (string Key, string Value)[] settings) => WithWebHostBuilder(host =>
    {
        foreach (var (key, value) in settings)
            host.UseSetting(key, value);
    });

    /// <summary>Returns the application with other services.</summary>
    internal WebApplicationFactory<Program> With(Action<IServiceCollection> services) =>
        WithWebHostBuilder(host => host.ConfigureTestServices(services));

    /// <summary>Returns a client that does not follow redirects, like most programs.</summary>
    internal virtual HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}
