using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>Reads a request's JSON strictly: valid UTF-8, no duplicate keys, limited depth and a limited number of values.</summary>
internal sealed class RequestJson(IGraphQLTextSerializer serializer, TransportOptions limits)
{
    // This is more digits than any scalar has. A number of a hundred thousand digits would be expensive to convert.
    private const int MaxNumberLength = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    // Whether a number is written with a point or an exponent. Only then are the values copied.
    private bool _hasFraction;
    private int _valuesLeft = limits.MaxVariableValues;

    /// <exception cref="RefusedException">The text is not valid UTF-8 or JSON, has a duplicate key, or is nested too deeply.</exception>
    public JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
            throw new RefusedException(Refusals.NotUtf8);
        if (utf8.Span.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = limits.MaxJsonDepth, AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is for a key with half of a surrogate pair, which cannot be compared with the other keys.
            throw new RefusedException(Refusals.NotJson);
        }
    }

    /// <summary>Returns the string at a key; null when it is absent or null.</summary>
    /// <exception cref="RefusedException">The value is not a string.</exception>
    public static string? Text(JsonElement request, string key)
    {
        if (!request.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new RefusedException(Refusals.WrongType(key, "a string"));
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // The string contains half of a surrogate pair, written as an escape.
            throw new RefusedException(Refusals.NotUtf8);
        }
    }

    /// <summary>Returns the object at a key; null when it is absent or null.</summary>
    /// <exception cref="RefusedException">The value is not an object, or contains too many values or too long a number.</exception>
    public Inputs? MapAt(JsonElement request, string key)
        => request.TryGetProperty(key, out var value) ? Map(value, key, "an object") : null;

    /// <summary>Converts a value to an object; null stays null.</summary>
    /// <exception cref="RefusedException">The value is not an object, or contains too many values or too long a number.</exception>
    public Inputs? Map(JsonElement value, string key, string expected)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Refusals.WrongType(key, expected));
        Check(value);
        try
        {
            var inputs = serializer.ReadNode<Inputs>(value);
            return _hasFraction ? Integral(inputs) : inputs;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new RefusedException(Refusals.NotJson);
        }
    }

    // A number such as 2016.0 or 1e3 is an Int, too: the specification (section 3.5.1) looks at the value and not at its spelling.
    private static Inputs? Integral(Inputs? inputs) => inputs is null ? null : new(inputs.ToDictionary(input => input.Key, input => Integral(input.Value)));

    private static object? Integral(object? value) => value switch
    {
        double number when Math.Truncate(number) == number && Math.Abs(number) <= int.MaxValue => (int)number,
        decimal number when decimal.Truncate(number) == number && Math.Abs(number) <= int.MaxValue => (int)number,
        IReadOnlyList<object?> list => list.Select(Integral).ToList(),
        IDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => Integral(entry.Value)),
        _ => value,
    };

    // Recursion is limited: the parser has already refused JSON that is nested more deeply than MaxJsonDepth.
    private void Check(JsonElement value)
    {
        if (--_valuesLeft < 0)
            throw new RefusedException(Refusals.TooManyValues(limits.MaxVariableValues));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Check(property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Check(item);
                break;
            case JsonValueKind.Number when IsTooLong(value):
                throw new RefusedException(Refusals.NumberTooLong(MaxNumberLength));
            case JsonValueKind.Number:
                _hasFraction |= JsonMarshal.GetRawUtf8Value(value).IndexOfAny(".eE"u8) >= 0;
                break;
        }
    }

    private static bool IsTooLong(JsonElement number)
        => JsonMarshal.GetRawUtf8Value(number).Length > MaxNumberLength || !double.IsFinite(number.GetDouble());
}
