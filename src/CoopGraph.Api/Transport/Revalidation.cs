using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Lets caches store answers to GET and check them again: each has an <c>ETag</c> (RFC 9110, 8.8.3), and a request that names it in
/// <c>If-None-Match</c> is answered with 304 and no body. Only complete answers can be stored; those with errors must not be.
/// </summary>
internal sealed class Revalidation(IOptions<TransportOptions> options)
{
    private const string NoStore = "no-store";

    /// <summary>Sets the headers for caches on the response to a GET or HEAD. Responses to other methods are not cacheable.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="result">The result of the operation.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <param name="body">The response's body before compression.</param>
    /// <returns>True if the client already has this answer, so that the response is 304 without a body.</returns>
    public bool IsUnchanged(HttpContext http, ExecutionResult result, string mediaType, ReadOnlySpan<byte> body)
    {
        if (!AllowedKinds.IsRead(http.Request.Method))
            return false;
        if (!result.Executed || result.Errors is { Count: > 0 })
        {
            http.Response.Headers.CacheControl = NoStore;
            return false;
        }

        return IsUnchanged(http, mediaType, body);
    }

    /// <summary>Sets the headers for caches on the response to a GET or HEAD that is complete.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <param name="body">The response's body before compression.</param>
    /// <returns>True if the client already has this body, so that the response is 304 without one.</returns>
    public bool IsUnchanged(HttpContext http, string mediaType, ReadOnlySpan<byte> body)
    {
        var headers = http.Response.Headers;
        if (options.Value.CacheControl is { Length: > 0 } cacheControl)
            headers.CacheControl = cacheControl;
        var tag = TagOf(mediaType, body);
        headers.ETag = tag.ToString();
        return http.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    // The tag is weak because the response may be compressed on its way, which changes its bytes but not its meaning. The media type is a
    // part of it: a cache that stores both must not take one for the other.
    private static EntityTagHeaderValue TagOf(string mediaType, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var hashing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hashing.AppendData(Encoding.ASCII.GetBytes(mediaType));
        hashing.AppendData(body);
        hashing.GetHashAndReset(hash);
        return new($"\"{Base64Url.EncodeToString(hash[..16])}\"", isWeak: true);
    }
}
