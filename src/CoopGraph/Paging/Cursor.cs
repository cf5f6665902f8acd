using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CoopGraph.Json;

namespace CoopGraph.Paging;

/// <summary>
/// A keyset cursor. It marks a row by the row's own values in the list's order, not by a position. So no row appears twice or gets lost if
/// rows are added or removed between two pages. Every store writes the same text: base64url of a JSON array, with the order's signature
/// first.
/// </summary>
public static class Cursor
{
    private const int LongestText = 2_000;

    /// <summary>Writes the cursor of a row.</summary>
    /// <param name="signature">The signature of the list's order (<see cref="Ordering{TKey}.Signature"/>).</param>
    /// <param name="key">The row's values.</param>
    public static string Write(string signature, RowKey key)
    {
        using var sheet = PooledJsonWriter.Take();
        sheet.Json.WriteStartArray();
        sheet.Json.WriteStringValue(signature);
        foreach (var value in key.Values)
            WriteValue(sheet.Json, value);
        sheet.Json.WriteEndArray();
        return Base64Url.EncodeToString(sheet.Written().Span);
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="argument">The name of the argument that contained the cursor, for the message.</param>
    /// <param name="text">The text of the argument.</param>
    /// <param name="ordering">The list's order.</param>
    /// <exception cref="InvalidQuestionException">The text is no cursor, or a cursor of a list in another order.</exception>
    public static RowKey Read<TKey>(string argument, string text, Ordering<TKey> ordering)
        where TKey : struct, Enum
    {
        if (Parse(text) is not [string signature, .. var values])
            throw Refuse($"`{argument}` is not a cursor: give back an `endCursor` or `startCursor` as it came.");
        if (signature != ordering.Signature)
            throw Refuse($"`{argument}` is a cursor of a list in another order: begin again from the first page, or ask for the order that it came from.");
        return ordering.CanHave(values)
            ? new RowKey(values)
            : throw Refuse($"`{argument}` is not a cursor of this list: give back an `endCursor` or `startCursor` as it came.");
    }

    private static InvalidQuestionException Refuse(string message) => new(InvalidQuestionReason.BadUserInput, message);

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is decimal number)
            json.WriteNumberValue(WithoutTrailingZeros(number));
        else
            json.WriteStringValue((string?)value);
    }

    // 1.50 and 1.5 are one number and so must give one cursor, however a store writes numbers. The division drops the zeros.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static object?[]? Parse(string text)
    {
        try
        {
            if (text.Length > LongestText)
                return null;
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
            return [.. json.RootElement.EnumerateArray().Select(ReadValue)];
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static object? ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.Null => null,
        _ => throw new FormatException("Neither text nor number nor null."),
    };
}
