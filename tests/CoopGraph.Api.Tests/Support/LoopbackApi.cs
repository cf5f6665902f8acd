using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application on a free port of the loopback address, for clients that are separate programs.</summary>
public sealed class LoopbackApi : ApiFactory
{
    private readonly (string Key, string Value)[] _settings;
    private readonly Action<IServiceCollection>? _services;

    /// <summary>Starts the application.</summary>
    /// <param name="settings">The settings that differ from the usual ones.</param>
    public LoopbackApi(params (string Key, string Value)[] settings) : this(null, settings)
    {
    }

    /// <summary>Starts the application.</summary>
    /// <param name="services">Changes the services; null for the usual ones.</param>
    /// <param name="settings">The settings that differ from the usual ones.</param>
    public LoopbackApi(Action<IServiceCollection>? services, params (string Key, string Value)[] settings)
    {
        (_services, _settings) = (services, settings);
        UseKestrel(0);
        StartServer();
        Url = $"{ClientOptions.BaseAddress.ToString().TrimEnd('/')}/graphql";
    }

    /// <summary>The address of the GraphQL endpoint.</summary>
    public string Url { get; }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (_services is not null)
            builder.ConfigureTestServices(_services);
    }
}
