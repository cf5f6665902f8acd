using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>Names the request headers on which a response depends, for caches (RFC 9110, 12.5.5).</summary>
internal static class VaryHeader
{
    /// <summary>The headers on which every response of the GraphQL endpoint depends.</summary>
    public static readonly string[] OfAnswers = [HeaderNames.Accept, HeaderNames.AcceptEncoding];

    /// <summary>Adds names to the header. Those that it has already stay, and none is added twice.</summary>
    public static void Add(HttpResponse response, params string[] names)
    {
        var present = response.Headers.GetCommaSeparatedValues(HeaderNames.Vary);
        var missing = names.Except(present, StringComparer.OrdinalIgnoreCase).ToArray();
        if (missing.Length > 0)
            response.Headers.Vary = string.Join(", ", [.. present, .. missing]);
    }
}
