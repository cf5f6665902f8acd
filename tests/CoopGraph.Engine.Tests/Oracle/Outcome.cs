using System.Text.Json;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>The parts of a response that are compared.</summary>
/// <param name="Data">The data; undefined if the request was refused.</param>
/// <param name="Errors">The errors of fields: path and code.</param>
internal sealed record Outcome(JsonElement Data, IReadOnlyList<(string Path, string Code)> Errors)
{
    /// <summary>Reads a response.</summary>
    public static Outcome Of(string response)
    {
        var json = JsonElement.Parse(response);
        var errors = json.TryGetProperty("errors", out var all) ? all.EnumerateArray().Select(Read).Order().ToArray() : [];
        return new(json.TryGetProperty("data", out var data) ? data : default, errors);
    }

    /// <summary>Whether the operation was executed.</summary>
    public bool IsExecuted => Data.ValueKind != JsonValueKind.Undefined;

    /// <summary>Returns whether the data at a path, or around it, are null.</summary>
    public bool IsNullAround(string path)
    {
        var at = Data;
        foreach (var step in JsonElement.Parse(path).EnumerateArray())
        {
            if (at.ValueKind == JsonValueKind.Null)
                return true;
            at = step.ValueKind == JsonValueKind.Number ? at[step.GetInt32()] : at.GetProperty(step.GetString()!);
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Short($"{Data}")} {Short(string.Join(", ", Errors))}";

    private static string Short(string text) => text.Length > 600 ? text[..600] + "…" : text;

    private static (string Path, string Code) Read(JsonElement error) => (
        error.TryGetProperty("path", out var path) ? path.GetRawText() : "[]", error.GetProperty("extensions").GetProperty("code").GetString()!);
}
