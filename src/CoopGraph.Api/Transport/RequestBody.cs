using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>The bytes of a POST: checked for type and charset, and read up to the limit.</summary>
internal static class RequestBody
{
    private const int ChunkSize = 16 * 1024;

    /// <exception cref="RefusedException">The type, the encoding or the size is not one that is taken.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        CheckType(request);
        if (request.ContentLength > limit)
            throw new RefusedException(Refusals.BodyTooLarge(limit));
        try
        {
            return await ReadUpToAsync(request.Body, limit, cancellation);
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
        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding) && request.Headers.ContentEncoding != "identity")
            throw new RefusedException(Refusals.ContentEncodingNotSupported);
    }

    // Counted while reading: a chunked body tells no length, and not every server enforces a limit.
    private static async Task<ReadOnlyMemory<byte>> ReadUpToAsync(Stream body, int limit, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[ChunkSize];
        int count;
        while ((count = await body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (bytes.Length + count > limit)
                throw new RefusedException(Refusals.BodyTooLarge(limit));
            bytes.Write(chunk, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
