using System.Buffers;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>The data of a response as JSON. Its memory is used again after it was disposed of, unless it is large.</summary>
/// <param name="bytes">The memory, from <see cref="Rent"/>.</param>
/// <param name="length">The number of bytes that are the JSON.</param>
internal sealed class AnswerData(byte[] bytes, int length) : IDisposable
{
    // A rush of large responses must not stay in the pool.
    private const int MostPooled = 256 * 1024;

    private byte[]? _bytes = bytes;
    private bool _isShared;

    /// <summary>Returns data of which others use the memory, too; it stays as it is.</summary>
    public static AnswerData Shared(byte[] json) => new(json, json.Length) { _isShared = true };

    /// <summary>Returns memory for at least so many bytes.</summary>
    public static byte[] Rent(int size) => size > MostPooled ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);

    /// <summary>Takes memory back that is not used any more.</summary>
    public static void Return(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= MostPooled)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The JSON, as UTF-8.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public ReadOnlySpan<byte> Utf8 => Bytes;

    /// <summary>The same bytes, for a reader that holds them until it disposes of the data.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public ArraySegment<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_bytes is null, this);
            return new(_bytes, 0, length);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } used && !_isShared)
            Return(used);
    }
}
