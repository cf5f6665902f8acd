using System.Buffers;
using System.Text.Json;

namespace CoopGraph.Reports.Formats;

/// <summary>JSON that is written in memory and sent part by part. The body of a response takes nothing synchronously.</summary>
/// <param name="output">The destination.</param>
internal sealed class JsonSheet(Stream output) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    /// <summary>The writer.</summary>
    public Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(_buffer, JsonCells.Options);

    /// <summary>Sends the part that is written.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        Json.Flush();
        await output.WriteAsync(_buffer.WrittenMemory, cancellation);
        await output.FlushAsync(cancellation);
        _buffer.ResetWrittenCount();
    }

    /// <summary>Ends a line after a whole value.</summary>
    public void EndLine()
    {
        Json.Flush();
        _buffer.Write("\n"u8);
        Json.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();
}
