using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Hosting;

/// <summary>Lets the service run behind a proxy: the client's address and scheme come from it, and all paths may have a prefix.</summary>
internal static class ProxySetup
{
    /// <summary>Adds the settings (<see cref="ProxyOptions"/>).</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    public static void AddProxy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProxyOptions>().Bind(configuration.GetSection(ProxyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxy) => Apply(forwarded, proxy.Value));
    }

    /// <summary>Puts the middleware in front of everything else.</summary>
    /// <param name="app">The application.</param>
    public static void UseProxy(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (options.Known.Count > 0)
            app.UseForwardedHeaders();
        if (options.PathBase.Length > 0)
        {
            app.UsePathBase(options.PathBase);
            app.Use((http, next) =>
            {
                if (http.Request.Path.HasValue || !http.Request.PathBase.HasValue)
                    return next(http);
                // Relative links of the page need the slash.
                http.Response.Redirect($"{http.Request.PathBase}/{http.Request.QueryString}");
                return Task.CompletedTask;
            });
        }

        // After the prefix: endpoints are found by the path without it.
        app.UseRouting();
    }

    private static void Apply(ForwardedHeadersOptions forwarded, ProxyOptions proxy)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Several proxies in a row are unravelled as long as each is a known one.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var known in proxy.Known)
        {
            if (IPAddress.TryParse(known, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
        }
    }
}
