using CoopGraph.Api.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace CoopGraph.Api.Settings;

/// <summary>
/// Checks the levels of the log, which the framework reads, and refuses with a stack trace; and its form, of which the framework takes any.
/// </summary>
internal static class LogLevels
{
    private static readonly string[] Forms = [ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd];

    /// <summary>Returns the messages about levels and forms that do not exist.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static IEnumerable<string> Faults(IConfiguration configuration) => configuration.GetSection("Logging").GetChildren()
        // Those of all logs, and those of one provider, such as the console.
        .SelectMany(section => section.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase) ? [section] : section.GetChildren().Where(
            inner => inner.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(levels => levels.GetChildren())
        .Where(level => level.Value is { Length: > 0 } text && !Enum.TryParse<LogLevel>(text, ignoreCase: true, out _))
        .Select(level => $"{level.Path} is '{level.Value}': give {string.Join(" or ", Enum.GetNames<LogLevel>())}.")
        .Concat(FormFaults(configuration));

    private static IEnumerable<string> FormFaults(IConfiguration configuration) =>
        configuration[JsonLogs.Setting] is { Length: > 0 } form && !Forms.Contains(form, StringComparer.OrdinalIgnoreCase)
            ? [$"{JsonLogs.Setting} is '{form}': give {string.Join(" or ", Forms)}."]
            : [];
}
