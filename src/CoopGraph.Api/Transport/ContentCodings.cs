using System.Buffers;
using System.IO.Compression;
using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Primitives;

namespace CoopGraph.Api.Transport;

/// <summary>The codings in which a body may be compressed (RFC 9110, 8.4.1): gzip, br (Brotli) and deflate (the zlib format).</summary>
internal static class ContentCodings
{
    private const int BlockSize = 4 * 1024;

    private static readonly Dictionary<string, Func<Stream, Stream>> Decoders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gzip"] = compressed => new GZipStream(compressed, CompressionMode.Decompress),
        ["x-gzip"] = compressed => new GZipStream(compressed, CompressionMode.Decompress),
        ["br"] = compressed => new BrotliStream(compressed, CompressionMode.Decompress),
        ["deflate"] = compressed => new ZLibStream(compressed, CompressionMode.Decompress),
    };

    /// <summary>The names of the codings, as the value of an <c>Accept-Encoding</c> header. Older aliases are left out.</summary>
    public static readonly string Names = string.Join(", ", Decoders.Keys.Where(name => !name.StartsWith("x-", StringComparison.Ordinal)));

    /// <summary>Returns the decoder for a <c>Content-Encoding</c>; null when the body is not compressed.</summary>
    /// <exception cref="RefusedException">The coding is unknown, or there are several.</exception>
    public static Func<Stream, Stream>? DecoderOf(StringValues contentEncoding)
    {
        var name = contentEncoding.ToString().Trim();
        if (name.Length == 0 || name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return null;
        return Decoders.GetValueOrDefault(name) ?? throw new RefusedException(Refusals.ContentEncodingNotSupported(Names));
    }

    /// <summary>
    /// Decompresses a body. It stops at the limit: a small body that would become a huge one costs no more memory than one at the limit.
    /// </summary>
    /// <param name="compressed">The body as it was sent.</param>
    /// <param name="decoder">The decoder of its coding.</param>
    /// <param name="limit">The maximum size of the decompressed body, in bytes, inclusive.</param>
    /// <exception cref="RefusedException">The decompressed body is larger than the limit, or the compressed one is damaged.</exception>
    public static ReadOnlyMemory<byte> Decode(byte[] compressed, Func<Stream, Stream> decoder, int limit)
    {
        using var source = new MemoryStream(compressed, writable: false);
        using var decoded = decoder(source);
        var body = new ArrayBufferWriter<byte>(BlockSize);
        try
        {
            while (decoded.Read(body.GetSpan(BlockSize)) is > 0 and var count)
            {
                body.Advance(count);
                if (body.WrittenCount > limit)
                    throw new RefusedException(Refusals.BodyTooLarge(limit));
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new RefusedException(Refusals.NotDecompressed);
        }

        return body.WrittenMemory;
    }
}
