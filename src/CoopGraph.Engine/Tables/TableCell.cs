using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Engine.Tables;

/// <summary>The form of a cell's value.</summary>
public enum CellForm
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number in the notation of JSON.</summary>
    Number,

    /// <summary>True.</summary>
    True,

    /// <summary>False.</summary>
    False,

    /// <summary>A list of values, as JSON.</summary>
    List,
}

/// <summary>A cell of a table. Its bytes are valid until the next page of the table is read.</summary>
/// <param name="Form">The form of the value.</param>
/// <param name="Utf8">The text, the digits of the number, or the JSON of the list; as UTF-8.</param>
public readonly record struct TableCell(CellForm Form, ReadOnlyMemory<byte> Utf8)
{
    // Between the values of a list in one cell.
    private const string Separator = "; ";

    /// <summary>Returns the value as text: empty if it is missing, a list's values with <c>"; "</c> between them.</summary>
    public override string ToString() => Form switch
    {
        CellForm.True => "true",
        CellForm.False => "false",
        CellForm.List => string.Join(Separator, Items()),
        _ => Encoding.UTF8.GetString(Utf8.Span),
    };

    /// <summary>Returns the number.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public double ToDouble() => Form == CellForm.Number && Utf8Parser.TryParse(Utf8.Span, out double number, out _)
        ? number
        : throw new InvalidOperationException($"'{this}' is no number.");

    /// <summary>Returns the day.</summary>
    /// <exception cref="FormatException">The value is no day.</exception>
    public DateOnly ToDate() => DateOnly.ParseExact(ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns the time, in UTC.</summary>
    /// <exception cref="FormatException">The value is no time.</exception>
    public DateTime ToDateTime() => DateTimeOffset.Parse(ToString(), CultureInfo.InvariantCulture).UtcDateTime;

    private IEnumerable<string> Items()
    {
        using var list = JsonDocument.Parse(Utf8);
        return [.. list.RootElement.EnumerateArray().Select(item => item.ToString())];
    }
}
