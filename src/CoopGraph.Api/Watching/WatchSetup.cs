using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CoopGraph.Api.Watching;

/// <summary>
/// Registers what gives traces and metrics to others. Without a collector and without a port nothing is registered: spans are then not made, and
/// measurements go nowhere.
/// </summary>
internal static class WatchSetup
{
    private const string OwnSources = "CoopGraph.*";

    // A collector of either kind will do.
    private static readonly string[] Collectors =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    /// <summary>Registers traces, metrics and their port, by <see cref="WatchOptions"/> and the variables of OpenTelemetry.</summary>
    public static void AddWatching(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptions<WatchOptions>().Bind(configuration.GetSection(WatchOptions.Section)).ValidateDataAnnotations()
            .Validate(watch => WatchAddress.IsRight(watch.Host), $"{WatchOptions.Section}:{nameof(WatchOptions.Host)} must be an IP address, localhost, or * for all interfaces.")
            .ValidateOnStart();
        var hasPort = configuration[$"{WatchOptions.Section}:{nameof(WatchOptions.Port)}"] is { Length: > 0 };
        var collector = Collectors.Select(name => configuration[name]).FirstOrDefault(address => address is { Length: > 0 });
        if (!hasPort && collector is null)
            return;
        if (hasPort)
            services.AddHostedService<WatchPort>();
        var watching = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "coopgraph", serviceVersion: Version()));
        watching.WithMetrics(metrics => Add(metrics, hasPort, collector is not null));
        if (collector is null)
            return;
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<CollectorLog>(provider, collector));
        watching.WithTracing(traces => traces
            .AddAspNetCoreInstrumentation(requests => requests.Filter = http => RequestSpans.IsTraced(http.Request.Path))
            .AddSource(OwnSources)
            .AddProcessor<RequestSpans>()
            .AddOtlpExporter());
    }

    private static void Add(MeterProviderBuilder metrics, bool hasPort, bool hasCollector)
    {
        metrics.AddMeter(OwnSources, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel");
        if (hasPort)
            metrics.AddPrometheusExporter();
        if (hasCollector)
            metrics.AddOtlpExporter();
    }

    private static string? Version() => typeof(WatchSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
