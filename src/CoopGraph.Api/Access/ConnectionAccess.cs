using System.Text.Json;
using CoopGraph.Api.Transport;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Access;

/// <summary>
/// Finds the caller of a connection that stays open. Browsers cannot give the request of a WebSocket a header, so a credential can also come with
/// the first message: as <c>Authorization</c> or <c>X-Api-Key</c>, with the values that the headers have.
/// </summary>
/// <param name="callers">Checks credentials.</param>
/// <param name="revocations">Watches keys that are in use.</param>
/// <param name="options">The settings.</param>
internal sealed class ConnectionAccess(CallerCheck callers, RevocationWatch revocations, IOptions<AccessOptions> options) : IConnectionAuthenticator
{
    /// <inheritdoc/>
    public ConnectionCaller CallerOf(HttpContext http) => new(http.User, revocations.Of(http.User));

    /// <inheritdoc/>
    public async ValueTask<ConnectionCaller?> AuthenticateAsync(HttpContext http, JsonElement? parameters, CancellationToken cancellation)
    {
        var (header, _) = Credential.Of(http.Request.Headers);
        var (sent, malformed) = Credential.Of(HeadersIn(parameters));
        if (malformed is not null || (header is not null && sent is not null && header != sent))
            return null;
        // The header was checked with the request that opened the connection.
        if (sent is null || header is not null)
            return header is null && options.Value.RequireKey ? null : CallerOf(http);
        return (await callers.CheckAsync(http, sent)).Caller is { } caller ? new(caller, revocations.Of(caller)) : null;
    }

    private static HeaderDictionary HeadersIn(JsonElement? parameters)
    {
        var headers = new HeaderDictionary();
        if (parameters is not { } given)
            return headers;
        foreach (var property in given.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            var name = new[] { HeaderNames.Authorization, Credential.KeyHeader }
                .FirstOrDefault(known => string.Equals(known, property.Name, StringComparison.OrdinalIgnoreCase));
            if (name is not null)
                headers.Append(name, property.Value.GetString());
        }

        return headers;
    }
}
