using System.Buffers;
using System.IO.Pipelines;
using CoopGraph.Engine.Errors;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>Reads the body of a POST up to the limit, after a check of its type and charset, and decompresses it.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body. The limit applies to it as it was sent, and again after it was decompressed.</summary>
    /// <exception cref="RefusedException">The type or the encoding is not supported, or the body is damaged or too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        CheckType(request);
        var decoder = ContentCodings.DecoderOf(request.Headers.ContentEncoding);
        if (request.ContentLength > limit)
            throw new RefusedException(Refusals.BodyTooLarge(limit));
        try
        {
            var bytes = await ReadUpToAsync(request.BodyReader, limit, cancellation);
            return decoder is null ? bytes : ContentCodings.Decode(bytes, decoder, limit);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RefusedException(Refusals.BodyTooLarge(limit));
        }
    }

    private static void CheckType(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !Utf8Charset.Is(type.Charset)))
            throw new RefusedException(Refusals.ContentTypeNotSupported);
    }

    // The size is counted while reading: a chunked body has no declared length, and not every server enforces a limit.
    private static async Task<byte[]> ReadUpToAsync(PipeReader body, int limit, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var isTooLarge = read.Buffer.Length > limit;
            if (isTooLarge || read.IsCompleted)
            {
                var bytes = isTooLarge ? [] : read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return isTooLarge ? throw new RefusedException(Refusals.BodyTooLarge(limit)) : bytes;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
