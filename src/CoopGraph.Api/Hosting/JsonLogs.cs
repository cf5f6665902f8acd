using Microsoft.Extensions.Logging.Console;

namespace CoopGraph.Api.Hosting;

/// <summary>The log as JSON, one object a line, for programs that collect logs: <c>Logging:Console:FormatterName=json</c>.</summary>
internal static class JsonLogs
{
    /// <summary>The setting with the form of the log.</summary>
    public static readonly string Setting = "Logging:Console:FormatterName";

    private const string Options = "Logging:Console:FormatterOptions";

    /// <summary>Whether the log is JSON.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        string.Equals(configuration[Setting], ConsoleFormatterNames.Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds to each object its time and the ids of its trace, unless the settings say otherwise.</summary>
    public static void AddJsonLogs(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration))
            return;
        services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = configuration.GetValue($"{Options}:{nameof(json.IncludeScopes)}", true);
            json.TimestampFormat = configuration[$"{Options}:{nameof(json.TimestampFormat)}"] ?? "O";
            json.UseUtcTimestamp = configuration.GetValue($"{Options}:{nameof(json.UseUtcTimestamp)}", true);
        });
    }
}
