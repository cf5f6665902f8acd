using System.Buffers;
using System.IO.Pipelines;
using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>Reads the body of a POST up to the limit, after a check of its type, charset and encoding.</summary>
internal static class RequestBody
{
    /// <exception cref="RefusedException">The type or the encoding is not supported, or the body is too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        CheckType(request);
        if (request.ContentLength > limit)
            throw new RefusedException(Refusals.BodyTooLarge(limit));
        try
        {
            return await ReadUpToAsync(request.BodyReader, limit, cancellation);
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

    // The size is counted while reading: a chunked body has no declared length, and not every server enforces a limit.
    private static async Task<ReadOnlyMemory<byte>> ReadUpToAsync(PipeReader body, int limit, CancellationToken cancellation)
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
