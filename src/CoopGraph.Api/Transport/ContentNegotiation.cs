using CoopGraph.Reports.Formats;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>Chooses the media type of the response from the Accept header (RFC 9110, 12.5.1).</summary>
/// <remarks>
/// A client without a preference (no header, or only wildcards) gets <c>application/json</c>. Older clients read nothing else, and the
/// GraphQL over HTTP draft requires it. A client that names both equally gets <c>application/graphql-response+json</c>, because its
/// status codes carry more information.
/// </remarks>
internal static class ContentNegotiation
{
    /// <summary>The formats of tables that a client can ask for: rows as JSON have an address of their own, since JSON is the response itself here.</summary>
    public static IReadOnlyList<TableFormat> Tables { get; } = [.. TableFormats.All.Where(format => format.MediaType != MediaTypes.Json)];

    /// <returns>One of the two media types of responses, or null when the client accepts neither.</returns>
    public static string? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
            return MediaTypes.Json;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;

        var response = Preference.For(MediaTypes.GraphQLResponse, ranges);
        var json = Preference.For(MediaTypes.Json, ranges);
        if (response.Quality <= 0 && json.Quality <= 0)
            return null;
        if (response.Quality > json.Quality || (response.Quality == json.Quality && response.IsNamed))
            return MediaTypes.GraphQLResponse;
        return MediaTypes.Json;
    }

    /// <summary>
    /// Returns the format of a table, such as CSV, if the client names it and prefers it to both media types of responses; null otherwise. A page
    /// is only for clients that accept neither of these, since browsers name HTML whatever they ask for.
    /// </summary>
    public static TableFormat? ChooseTable(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        var json = new[] { MediaTypes.GraphQLResponse, MediaTypes.Json }.Select(type => Preference.For(type, ranges)).ToList();
        var canBePage = json.TrueForAll(other => other.Quality <= 0);
        return Tables
            .Where(format => canBePage || !format.IsPage)
            .Select(format => (format, preference: Preference.For(format.MediaType, ranges)))
            .Where(choice => choice.preference is { IsNamed: true, Quality: > 0 }
                && json.TrueForAll(other => other.Quality < choice.preference.Quality || (!other.IsNamed && other.Quality == choice.preference.Quality)))
            .OrderByDescending(choice => choice.preference.Quality)
            .Select(choice => choice.format)
            .FirstOrDefault();
    }

    /// <summary>
    /// Returns whether the client is a browser: it names HTML and prefers it at least as much as both media types of responses.
    /// </summary>
    public static bool PrefersHtml(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        var html = Preference.For("text/html", ranges);
        return html.IsNamed && html.Quality > 0
            && html.Quality >= Preference.For(MediaTypes.Json, ranges).Quality
            && html.Quality >= Preference.For(MediaTypes.GraphQLResponse, ranges).Quality;
    }

    /// <summary>
    /// Returns whether the client wants a stream of events: it names <c>text/event-stream</c> and prefers it to both media types of responses. A
    /// client that names them, too, and prefers none, such as urql, gets one response.
    /// </summary>
    public static bool PrefersEvents(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        var events = Preference.For(MediaTypes.EventStream, ranges);
        return events.IsNamed && events.Quality > 0 && IsBefore(MediaTypes.Json) && IsBefore(MediaTypes.GraphQLResponse);

        bool IsBefore(string mediaType)
        {
            var other = Preference.For(mediaType, ranges);
            return other.IsNamed ? events.Quality > other.Quality : events.Quality >= other.Quality;
        }
    }

    /// <summary>The client's preference for a media type. The most specific range that covers the type decides.</summary>
    private readonly record struct Preference(double Quality, bool IsNamed)
    {
        public static Preference For(string mediaType, IList<MediaTypeHeaderValue> ranges)
        {
            var (quality, specificity) = (0.0, -1);
            foreach (var range in ranges)
            {
                var found = Specificity(range, mediaType);
                if (found > specificity)
                    (quality, specificity) = (range.Quality ?? 1, found);
            }

            return new(quality, IsNamed: specificity == 2);
        }

        private static int Specificity(MediaTypeHeaderValue range, string mediaType)
        {
            if (range.Charset.HasValue && !Utf8Charset.Is(range.Charset))
                return -1;
            if (range.MatchesAllTypes)
                return 0;
            if (range.MatchesAllSubTypes)
                return mediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
            return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
        }
    }
}
