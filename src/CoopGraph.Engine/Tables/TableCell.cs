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

/// <summary>A cell of a table. It is valid until the next page of the table is read.</summary>
public readonly struct TableCell
{
    // Between the values of a list in one cell.
    private const string Separator = "; ";

    // The text, or the bytes of which it is a part.
    private readonly object? _value;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Makes a cell of bytes.</summary>
    /// <param name="form">The form of the value.</param>
    /// <param name="utf8">The text, the digits of the number, or the JSON of the list; as UTF-8.</param>
    internal TableCell(CellForm form, ArraySegment<byte> utf8) => (Form, _value, _start, _length) = (form, utf8.Array, utf8.Offset, utf8.Count);

    /// <summary>Makes a cell of a value without a text: a missing one, true, or false.</summary>
    internal TableCell(CellForm form) => Form = form;

    /// <summary>Makes a cell of a text.</summary>
    internal TableCell(string text) => (Form, _value) = (CellForm.Text, text);

    /// <summary>The form of the value.</summary>
    public CellForm Form { get; }

    /// <summary>The text, if there is one that needs no copy of <see cref="Utf8"/>; null otherwise, also for a text that is known as UTF-8 alone.</summary>
    public string? Text => _value as string;

    /// <summary>The text, the digits of the number, or the JSON of the list; as UTF-8. A copy is made of <see cref="Text"/>, where it is not null.</summary>
    public ReadOnlySpan<byte> Utf8 => _value switch
    {
        byte[] bytes => bytes.AsSpan(_start, _length),
        string text => Encoding.UTF8.GetBytes(text),
        _ => [],
    };

    /// <summary>Returns the value as text: empty if it is missing, a list's values with <c>"; "</c> between them.</summary>
    public override string ToString() => Form switch
    {
        CellForm.True => "true",
        CellForm.False => "false",
        CellForm.List => string.Join(Separator, Items()),
        _ => Text ?? Encoding.UTF8.GetString(Utf8),
    };

    /// <summary>Returns the number.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public double ToDouble() => Form == CellForm.Number && Utf8Parser.TryParse(Utf8, out double number, out _)
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
        var reader = new Utf8JsonReader(Utf8);
        using var list = JsonDocument.ParseValue(ref reader);
        return [.. list.RootElement.EnumerateArray().Select(item => item.ToString())];
    }
}
