using System.Buffers;
using System.Text.Json;
using CoopGraph.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Writes batches, one after the other, with one buffer: buffers of megabytes for each batch would stay in memory for long.</summary>
internal sealed class BatchWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public BatchWriter() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = PooledJsonWriter.Encoder, SkipValidation = true });

    /// <summary>Returns a batch of rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="rowsOfOne">The number of rows that one of these counts as.</param>
    public Batch Write(string statement, object[] rows, int rowsOfOne)
    {
        ParameterWriter.Write(_json, nameof(rows), rows);
        _json.Flush();
        var written = new WrittenValue(_buffer.WrittenSpan.ToArray());
        _json.Reset();
        _buffer.ResetWrittenCount();
        return new(statement, written, rows.Length * rowsOfOne);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
