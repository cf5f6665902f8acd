using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace CoopGraph.Neo4j.Client;

/// <summary>Writes a parameter's value so that Neo4j reads the intended type.</summary>
internal static class ParameterWriter
{
    private const int LongestNumber = 40;

    /// <exception cref="ArgumentException">The value is of a type that Cypher does not have.</exception>
    public static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case short or ushort or byte or sbyte or uint: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double number: WriteFloat(json, name, number); break;
            case float number: WriteFloat(json, name, number); break;
            case decimal number: WriteDecimal(json, number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case JsonElement element: element.WriteTo(json); break;
            case IEnumerable<KeyValuePair<string, object?>> map: WriteMap(json, name, map); break;
            case IDictionary map: WriteMap(json, name, map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, map[key]))); break;
            case IEnumerable list: WriteList(json, name, list); break;
            default: throw new ArgumentException($"The parameter {name} holds a {value.GetType().Name}, which Cypher does not have.", name);
        }
    }

    // Without the decimal point, Neo4j would read 1.0 as the integer 1, and then 1 / 2 is 0.
    private static void WriteFloat(Utf8JsonWriter json, string name, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"The parameter {name} is {value}, which JSON cannot hold.", name);
        Span<byte> text = stackalloc byte[LongestNumber];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        WriteWithPoint(json, text, length);
    }

    private static void WriteDecimal(Utf8JsonWriter json, decimal value)
    {
        Span<byte> text = stackalloc byte[LongestNumber];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        WriteWithPoint(json, text, length);
    }

    private static void WriteWithPoint(Utf8JsonWriter json, Span<byte> text, int length)
    {
        if (text[..length].IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        // Sorted, so that equal parameters have one spelling: it is also what results are cached by.
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable list)
    {
        json.WriteStartArray();
        if (list is IEnumerable<string?> texts)
        {
            foreach (var text in texts)
                json.WriteStringValue(text);
        }
        else
        {
            foreach (var value in list)
                Write(json, name, value);
        }

        json.WriteEndArray();
    }
}
