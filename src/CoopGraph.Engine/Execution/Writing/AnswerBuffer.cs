using System.Globalization;
using System.Text;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Json;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// The JSON of a response's data while it is written, as UTF-8. It can go back to an earlier position, where a null takes the place of an
/// object that was written in part. Up to a size, beyond which the response is refused.
/// </summary>
/// <param name="limit">The maximum size, in bytes.</param>
internal sealed class AnswerBuffer(int limit) : IValueWriter, IDisposable
{
    private const int FirstSize = 4 * 1024;
    private const int LongestNumber = 64;

    private static readonly JsonSerializerOptions Json = new() { Encoder = PooledJsonWriter.Encoder };

    private byte[] _bytes = AnswerData.Rent(Math.Min(FirstSize, limit));

    /// <summary>The number of bytes written.</summary>
    public int Position { get; private set; }

    /// <summary>Removes all that was written from a position on.</summary>
    public void Rewind(int position) => Position = position;

    /// <summary>Returns a part of what was written.</summary>
    public ReadOnlySpan<byte> Written(int start, int end) => _bytes.AsSpan(start, end - start);

    /// <summary>Hands the memory over; the buffer is empty then.</summary>
    public AnswerData Take()
    {
        var taken = new AnswerData(_bytes, Position);
        (_bytes, Position) = ([], 0);
        return taken;
    }

    /// <summary>Writes bytes that are JSON, or a part of it.</summary>
    /// <exception cref="RefusedException">The response is larger than the limit. This holds for all methods that write.</exception>
    public void Write(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Position += json.Length;
    }

    /// <summary>Writes one byte of JSON, such as a bracket.</summary>
    public void Write(byte json)
    {
        Room(1)[0] = json;
        Position++;
    }

    /// <summary>Writes the value of a scalar as it is serialized for clients.</summary>
    public void WriteScalar(object value)
    {
        switch (value)
        {
            case string text: Write(text); break;
            case bool flag: Write(flag); break;
            case int number: Write(number); break;
            case long number: WriteNumber(number); break;
            case decimal number: WriteNumber(number); break;
            case double number when double.IsFinite(number): WriteNumber(number); break;
            // JSON has no other numbers.
            case double number: throw new InvalidOperationException($"{number} is no number of JSON.");
            default: Write(JsonSerializer.SerializeToUtf8Bytes(value, Json)); break;
        }
    }

    /// <inheritdoc/>
    public bool TryWrite(object value)
    {
        WriteScalar(value);
        return true;
    }

    /// <inheritdoc/>
    public void WriteNull() => Write("null"u8);

    /// <inheritdoc/>
    public void WriteName(byte[] quoted) => Write(quoted);

    /// <inheritdoc/>
    public void Write(bool flag) => Write(flag ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public void Write(int number) => WriteNumber(number);

    /// <inheritdoc/>
    public void Dispose() => Take().Dispose();

    /// <inheritdoc/>
    public void Write(string text)
    {
        var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
        room[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, room[1..]);
        var escape = PooledJsonWriter.Encoder.FindFirstCharacterToEncodeUtf8(room.Slice(1, length));
        Position += 1 + (escape < 0 ? length : escape);
        if (escape >= 0)
            WriteEscaped(room.Slice(1 + escape, length - escape).ToArray());
        Write((byte)'"');
    }

    private void WriteEscaped(ReadOnlySpan<byte> text)
    {
        // An escape takes at most six bytes for each byte.
        PooledJsonWriter.Encoder.EncodeUtf8(text, Room(6 * text.Length), out _, out var written);
        Position += written;
    }

    private void WriteNumber<T>(T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(Room(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    private Span<byte> Room(int count)
    {
        if (Position > limit)
            throw new RefusedException(Refusals.AnswerTooLarge(limit));
        if (Position + count > _bytes.Length)
            Grow(count);
        return _bytes.AsSpan(Position);
    }

    private void Grow(int count)
    {
        var larger = AnswerData.Rent(Math.Max(Position + count, 2 * _bytes.Length));
        Written(0, Position).CopyTo(larger);
        AnswerData.Return(_bytes);
        _bytes = larger;
    }
}
