using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Settings;

namespace CoopGraph.Api.Commands;

/// <summary>Reads the settings, and reports those that are wrong or unknown, before anything is made of them.</summary>
internal static class SettingsReport
{
    /// <summary>Returns the builder of the application with its settings; null if one of them is wrong.</summary>
    /// <param name="settings">The settings of the command line.</param>
    /// <param name="error">The destination of the messages.</param>
    public static WebApplicationBuilder? BuilderOf(string[] settings, TextWriter error)
    {
        try
        {
            // Settings are read once. Watching them for changes would watch the whole folder in which the process was started, and that may
            // be "/".
            var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. settings]);
            return AreRight(builder.Configuration, SecretFiles.AddTo(builder.Configuration), error) ? builder : null;
        }
        catch (InvalidDataException e)
        {
            // A file of settings is no JSON.
            error.WriteLine($"CoopGraph cannot start. {e.Message} {PlaceIn(e)}");
            return null;
        }
    }

    // The parser's own message can have a part of the file, and with it a secret.
    private static string? PlaceIn(InvalidDataException fault) => fault.InnerException is { InnerException: JsonException { LineNumber: { } line, BytePositionInLine: { } position } }
        ? string.Create(CultureInfo.InvariantCulture, $"It is no JSON from line {line + 1}, byte {position + 1} on.")
        : fault.InnerException?.Message;

    private static bool AreRight(IConfiguration configuration, IReadOnlyList<string> faults, TextWriter error)
    {
        var check = SettingsCheck.Of(configuration);
        foreach (var warning in check.Warnings)
            error.WriteLine(warning);
        string[] all = [.. faults, .. check.Errors];
        if (all.Length > 0)
            error.WriteLine($"CoopGraph cannot start. {string.Join(Environment.NewLine, all)}");
        return all.Length == 0;
    }
}
