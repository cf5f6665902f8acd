using System.Text.Json;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>How the JSON of answers is written, whoever writes a part of it.</summary>
internal static class ResponseJson
{
    /// <summary>Writes what a scalar of the schema gives.</summary>
    /// <returns>False where the value is of another kind: nothing is written then.</returns>
    public static bool TryWriteScalar(this Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            default: return false;
        }

        return true;
    }
}
