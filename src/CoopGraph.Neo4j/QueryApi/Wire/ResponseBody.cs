using System.Buffers;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The bytes of a whole body, in rented memory until disposed.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly byte[] _buffer;
    private readonly int _length;

    private ResponseBody(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        var length = 0;
        while (true)
        {
            // If reading into a buffer fails, the buffer is left to the garbage collector: the socket might still write into it.
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
                return new ResponseBody(buffer, length);
            length += read;
            if (length == buffer.Length)
                buffer = Grow(buffer);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
