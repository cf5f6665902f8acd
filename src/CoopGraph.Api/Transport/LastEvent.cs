using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>The id of the event after which a subscription begins.</summary>
internal static class LastEvent
{
    private const string Extension = "lastEventId", Header = "Last-Event-ID";

    /// <summary>Returns the id; null if the request has none.</summary>
    /// <param name="extensions">The extensions of the request.</param>
    /// <param name="headers">The headers, for an event stream of one operation; null otherwise.</param>
    /// <exception cref="RefusedException">The extension is not a string.</exception>
    public static string? IdIn(Inputs? extensions, IHeaderDictionary? headers = null)
    {
        // A browser that connects again sends the header by itself: it is the newer of the two.
        if (headers?[Header].ToString() is { Length: > 0 } last)
            return last;
        return extensions?.GetValueOrDefault(Extension) switch
        {
            null => null,
            string id => id.Length == 0 ? null : id,
            _ => throw new RefusedException(Refusals.WrongType($"extensions.{Extension}", "a string")),
        };
    }
}
