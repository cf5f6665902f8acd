using System.Buffers;
using System.Text.Json;

namespace CoopGraph.Api.Answers;

/// <summary>A writer of JSON with memory of its own, which is used again: one at most is kept for each thread.</summary>
internal sealed class JsonSheet : IDisposable
{
    private const int FirstSize = 4 * 1024;
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static JsonSheet? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(FirstSize);

    private JsonSheet() => Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = AnswerJson.Encoder, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    /// <summary>An empty one; until it is disposed of, it is the taker's alone.</summary>
    public static JsonSheet Take()
    {
        var sheet = _kept ?? new JsonSheet();
        _kept = null;
        return sheet;
    }

    /// <summary>What was written; until the sheet is disposed of.</summary>
    public ReadOnlyMemory<byte> Written()
    {
        Json.Flush();
        return _buffer.WrittenMemory;
    }

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
