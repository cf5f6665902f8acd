using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>The only charset of requests and responses: UTF-8.</summary>
internal static class Utf8Charset
{
    public static bool Is(StringSegment charset)
        => HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
