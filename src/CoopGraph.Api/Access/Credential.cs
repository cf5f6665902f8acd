using CoopGraph.Access;
using CoopGraph.Engine.Errors;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Access;

/// <summary>The credential of a request: a key or a token, as it was sent.</summary>
/// <param name="Text">The key or the token.</param>
internal sealed record Credential(string Text)
{
    /// <summary>The header that carries a key, and nothing else.</summary>
    public static string KeyHeader => "X-Api-Key";

    private const string Bearer = "Bearer ";

    /// <summary>Whether it is a key, by its beginning.</summary>
    public bool IsKey => Text.StartsWith(AccessKeySecret.Prefix, StringComparison.Ordinal);

    /// <summary>Reads the credential of a request from its headers. Nothing in the address is read.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>The credential; null if there is none; or the refusal of headers that carry no credential, or two.</returns>
    public static (Credential? Found, Refusal? Refusal) Of(IHeaderDictionary headers)
    {
        var (authorization, key) = (headers[HeaderNames.Authorization], headers[KeyHeader]);
        if (authorization.Count == 0 && key.Count == 0)
            return (null, null);
        if (authorization.Count > 1 || key.Count > 1)
            return (null, Refusals.SeveralCredentials);
        string? bearer = null;
        if (authorization.Count == 1)
        {
            var text = authorization.ToString();
            if (!text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || text.AsSpan(Bearer.Length).Trim().IsEmpty)
                return (null, Refusals.WrongScheme);
            bearer = text[Bearer.Length..].Trim();
        }

        if (key.Count == 0)
            return (new(bearer!), null);
        var alone = key.ToString().Trim();
        if (bearer is not null && bearer != alone)
            return (null, Refusals.SeveralCredentials);
        // This header has no other use, so a text of another form is a wrong key and not a token.
        return AccessKeySecret.TryParse(alone, out _) ? (new(alone), null) : (null, Refusals.WrongCredential);
    }

    /// <summary>Returns its kind only, so that a credential in a log shows nothing.</summary>
    public override string ToString() => IsKey ? "key" : "token";
}
