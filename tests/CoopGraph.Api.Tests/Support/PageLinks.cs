using System.Net;
using System.Text.RegularExpressions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The links of an HTML page to this service.</summary>
internal static partial class PageLinks
{
    /// <summary>Returns the paths of all links and files of a page that lead to this service, each once, without fragments.</summary>
    public static string[] Of(string page, string html) =>
        [.. Link().Matches(html)
            .Select(link => WebUtility.HtmlDecode(link.Groups["url"].Value))
            .Where(url => !url.StartsWith('#') && !url.Contains("://", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
            .Select(url => new Uri(new Uri($"http://x{page}"), url).PathAndQuery)
            .Distinct()];

    [GeneratedRegex("(?:href|src)=\"(?<url>[^\"]*)\"")]
    private static partial Regex Link();
}
