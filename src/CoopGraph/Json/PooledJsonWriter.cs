using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopGraph.Json;

/// <summary>
/// A writer of compact JSON with memory of its own, which is used again: one at most is kept for each thread. What is written is not
/// checked for being well-formed.
/// </summary>
public sealed class PooledJsonWriter : IDisposable
{
    /// <summary>How deep objects and lists may stand in each other.</summary>
    public const int MaxDepth = 256;

    private const int FirstSize = 4 * 1024;
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static PooledJsonWriter? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(FirstSize);

    private PooledJsonWriter() => Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, MaxDepth = MaxDepth, SkipValidation = true });

    /// <summary>
    /// Relaxed: Chinese as it is written, not as \u escapes; shorter, and readable in a trace. Safe, because none of this JSON is ever
    /// part of a page.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes on the sheet.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>An empty one; until it is disposed of, it is the taker's alone.</summary>
    public static PooledJsonWriter Take()
    {
        var sheet = _kept ?? new PooledJsonWriter();
        _kept = null;
        return sheet;
    }

    /// <summary>What was written, as UTF-8; until the sheet is disposed of.</summary>
    public ReadOnlyMemory<byte> Written()
    {
        Json.Flush();
        return _buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Capacity > MostKept)
        {
            Json.Dispose();
            return;
        }

        // What was written half, where something failed, goes with the rest.
        Json.Reset();
        _buffer.ResetWrittenCount();
        _kept = this;
    }
}
