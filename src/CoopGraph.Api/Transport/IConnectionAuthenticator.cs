using System.Security.Claims;
using System.Text.Json;

namespace CoopGraph.Api.Transport;

/// <summary>Finds out who is at the other end of a connection that stays open.</summary>
internal interface IConnectionAuthenticator
{
    /// <summary>Returns the caller of a request that was authenticated like every other one, such as that of an event stream.</summary>
    ConnectionCaller CallerOf(HttpContext http);

    /// <summary>Returns the caller of a WebSocket; null if the credential is wrong, so that the connection is refused.</summary>
    /// <param name="http">The request that opened the connection.</param>
    /// <param name="parameters">
    /// The payload of <c>connection_init</c>, where browsers send the credential of a WebSocket, such as <c>Authorization</c>; null if there is
    /// none.
    /// </param>
    /// <param name="cancellation">Ends the work.</param>
    ValueTask<ConnectionCaller?> AuthenticateAsync(HttpContext http, JsonElement? parameters, CancellationToken cancellation);
}

/// <summary>The caller at the other end of a connection.</summary>
/// <param name="User">The caller; null for an anonymous one.</param>
/// <param name="Revoked">The token that is cancelled when the credential is no longer valid: the subscriptions then end.</param>
internal sealed record ConnectionCaller(ClaimsPrincipal? User, CancellationToken Revoked);

/// <summary>Takes the caller of the request that opened the connection.</summary>
internal sealed class RequestAuthenticator : IConnectionAuthenticator
{
    /// <inheritdoc/>
    public ConnectionCaller CallerOf(HttpContext http) => new(http.User, CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask<ConnectionCaller?> AuthenticateAsync(HttpContext http, JsonElement? parameters, CancellationToken cancellation) => new(CallerOf(http));
}
