using System.IO.Compression;
using CoopGraph.Api.Transport;
using CoopGraph.Reports.Formats;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Hosting;

/// <summary>Sets up the host around the API: address, compression, cross-origin access, health and a graceful stop.</summary>
internal static class HostingExtensions
{
    private const int LeastThreads = 32;

    /// <summary>
    /// Configures the host, by <see cref="CrossOriginOptions"/>, <see cref="ShutdownOptions"/> and <see cref="MemoryOptions"/>.
    /// </summary>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.UseDefaultAddress();
        ReserveThreads();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<ShutdownOptions>().Bind(builder.Configuration.GetSection(ShutdownOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, stop) => host.ShutdownTimeout = stop.Value.Timeout);
        // It would log each failed start once more, with a stack trace; the command has the reason in words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddJsonLogs(builder.Configuration);
        builder.Services.AddHealthChecks();
        builder.Services.AddOptions<MemoryOptions>().Bind(builder.Configuration.GetSection(MemoryOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<IdleMemory>();
        builder.Services.AddHostedService<StartMessage>();
        builder.Services.AddProxy(builder.Configuration);
        AddCompression(builder.Services);
        builder.Services.AddCrossOrigin(Origins(builder.Configuration));
        builder.Services.AddSingleton(new AllowedOrigins(Origins(builder.Configuration)));
        return builder;
    }

    /// <summary>Puts the middleware of <see cref="AddHosting"/> in front of everything else.</summary>
    public static WebApplication UseHosting(this WebApplication app)
    {
        app.UseProxy();
        app.UseMiddleware<ClientFaults>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        if (Origins(app.Configuration).Length > 0)
            app.UseMiddleware<VaryByOrigin>();
        app.UseCors();
        app.MapHealth();
        return app;
    }

    // Some operations compute for seconds on their threads. The pool adds a thread only every half second, and health and light operations must
    // not wait for that: the operating system divides the cores among the threads.
    private static void ReserveThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), ports);
    }

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphQLResponse, MediaTypes.GraphQL, "image/svg+xml", .. TableFormats.All.Where(format => format.IsText).Select(format => format.MediaType)];
        });
        // Each response is new and is compressed once, so the fastest level is the cheapest.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    private static string[] Origins(IConfiguration configuration) =>
        [.. configuration.GetSection(CrossOriginOptions.Section).Get<CrossOriginOptions>()?.Origins ?? []];
}
