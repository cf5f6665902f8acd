using System.Buffers;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>The data of a response as JSON. Its memory is used again after it was disposed of.</summary>
/// <param name="bytes">The memory, from the shared pool.</param>
/// <param name="length">The number of bytes that are the JSON.</param>
internal sealed class AnswerData(byte[] bytes, int length) : IDisposable
{
    private byte[]? _bytes = bytes;

    /// <summary>The JSON, as UTF-8.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public ReadOnlySpan<byte> Utf8
    {
        get
        {
            ObjectDisposedException.ThrowIf(_bytes is null, this);
            return _bytes.AsSpan(0, length);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { Length: > 0 } used)
            ArrayPool<byte>.Shared.Return(used);
    }
}
