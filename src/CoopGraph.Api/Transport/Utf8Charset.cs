using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>The one charset that requests and answers are written in.</summary>
internal static class Utf8Charset
{
    public static bool Is(StringSegment charset)
        => HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
