using System.Buffers;
using System.Collections;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// The key of a kept answer: <c>prefix:version:hash</c>. The hash is the SHA-256 of the statement's text and of its parameters in one
/// spelling, so that equal questions have equal keys and others do not.
/// </summary>
internal static class ResultKey
{
    public static string For(string prefix, string dataVersion, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(json))
            Write(writer, parameters);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(statement));
        // No statement holds this byte: where the text ends and the parameters begin cannot be shifted.
        hash.AppendData([0xFF]);
        hash.AppendData(json.WrittenSpan);
        return $"{prefix}:{dataVersion}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                Write(writer, map);
                break;
            case IDictionary map:
                Write(writer, map.Keys.Cast<string>().Select(name => KeyValuePair.Create(name, map[name])));
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is not a parameter that a statement can take.", nameof(value));
        }
    }

    // A dictionary keeps its entries in no order that means anything.
    private static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
