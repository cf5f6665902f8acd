namespace CoopGraph.Api.Settings;

/// <summary>Checks the addresses of collectors, which OpenTelemetry reads, and refuses with a stack trace.</summary>
internal static class CollectorAddresses
{
    private const string Start = "OTEL_EXPORTER_OTLP_";
    private const string End = "ENDPOINT";

    /// <summary>Returns the messages about addresses that no collector can have.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static IEnumerable<string> Faults(IConfiguration configuration) => configuration.GetChildren()
        .Where(setting => setting.Key.StartsWith(Start, StringComparison.OrdinalIgnoreCase) && setting.Key.EndsWith(End, StringComparison.OrdinalIgnoreCase))
        .Where(setting => setting.Value is { Length: > 0 } text && !IsRight(text))
        .Select(setting => $"{setting.Key} is not an address: give one such as http://localhost:4317.");

    private static bool IsRight(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
