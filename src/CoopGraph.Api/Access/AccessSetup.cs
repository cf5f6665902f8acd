using CoopGraph.Api.Transport;
namespace CoopGraph.Api.Access;

/// <summary>Registers the check of callers.</summary>
internal static class AccessSetup
{
    /// <summary>Adds keys and tokens, by <see cref="AccessOptions"/> and <see cref="TokenOptions"/>.</summary>
    /// <param name="builder">The application.</param>
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AccessOptions>().Bind(builder.Configuration.GetSection(AccessOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddTokens(builder.Configuration);
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<KeyCheck>();
        builder.Services.AddSingleton<RevocationWatch>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RevocationWatch>());
        builder.Services.AddSingleton<IConnectionAuthenticator, ConnectionAccess>();
        builder.Services.AddSingleton<CallerCheck>();
        builder.Services.AddSingleton<RefusalLog>();
        builder.Services.AddSingleton<Refuser>();
        // It would log each wrong token, with a stack trace and parts of the token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.IdentityModel", LogLevel.None);
        return builder;
    }

    /// <summary>Puts the check of callers before everything that is added after it.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseMiddleware<AccessMiddleware>();
        return app;
    }
}
