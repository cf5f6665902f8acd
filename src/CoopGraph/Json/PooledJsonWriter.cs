using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopGraph.Json;

/// <summary>
/// A reusable writer of compact JSON with its own buffer. At most one is cached for each thread. The writer does not check that the JSON is
/// well formed.
/// </summary>
public sealed class PooledJsonWriter : IDisposable
{
    /// <summary>The maximum nesting depth of objects and lists.</summary>
    public const int MaxDepth = 256;

    private const int FirstSize = 4 * 1024;
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static PooledJsonWriter? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(FirstSize);

    private PooledJsonWriter() => Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, MaxDepth = MaxDepth, SkipValidation = true });

    /// <summary>
    /// The relaxed encoder. It writes Chinese characters as they are, not as \u escapes, so the text is shorter and readable in a trace.
    /// This is safe because none of this JSON is ever part of a web page.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The JSON writer of the buffer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Returns an empty writer. Until it is disposed of, only the caller may use it.</summary>
    public static PooledJsonWriter Take()
    {
        var sheet = _kept ?? new PooledJsonWriter();
        _kept = null;
        return sheet;
    }

    /// <summary>Returns the JSON written so far, as UTF-8. It is valid until the writer is disposed of.</summary>
    public ReadOnlyMemory<byte> Written()
    {
        Json.Flush();
        return _buffer.WrittenMemory;
    }

    /// <summary>Removes all JSON, also if it is incomplete after a failure.</summary>
    public void Clear()
    {
        Json.Reset();
        _buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Capacity > MostKept)
        {
            Json.Dispose();
            return;
        }

        Clear();
        _kept = this;
    }
}
