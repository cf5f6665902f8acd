using Microsoft.AspNetCore.Mvc.Testing;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application, in process.</summary>
public class ApiFactory : WebApplicationFactory<Program>
{
    /// <summary>The application with other settings.</summary>
    internal WebApplicationFactory<Program> With(params (string Key, string Value)[] settings) => WithWebHostBuilder(host =>
    {
        foreach (var (key, value) in settings)
            host.UseSetting(key, value);
    });

    /// <summary>A client that follows no redirects, as most programs don't.</summary>
    internal HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}
