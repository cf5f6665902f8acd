using System.Text.Json;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>Writes values in the JSON of responses, for all classes that write a part of it.</summary>
internal static class ResponseJson
{
    /// <summary>Writes the value of a scalar of the schema.</summary>
    /// <returns>True if the value was written; false if it is of another kind, so that nothing was written.</returns>
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
