using CoopGraph.Engine.Access;
using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>
/// Finds the caller of each request before anything else reads it. A wrong credential is refused even where anonymous callers may read: who sends
/// one expects to be known. Requests for <c>/health</c> have no caller.
/// </summary>
internal sealed class AccessMiddleware(
    RequestDelegate next, CallerCheck callers, Refuser refuser, IOptions<AccessOptions> options)
{
    /// <summary>Handles a request.</summary>
    /// <param name="http">The request and its response.</param>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/health"))
        {
            await next(http);
            return;
        }

        CredentialHeaders.Prepare(http);
        if (await RefusalOfAsync(http) is { } refusal)
            await refuser.RefuseAsync(http, refusal);
        else
            await next(http);
    }

    private async Task<Refusal?> RefusalOfAsync(HttpContext http)
    {
        var (sent, malformed) = Credential.Of(http.Request.Headers);
        if (malformed is not null)
        {
            callers.Log(http, malformed);
            return malformed;
        }

        if (sent is not null)
        {
            var check = await callers.CheckAsync(http, sent);
            if (check.Caller is null)
                return check.Refusal;
            http.User = check.Caller;
        }
        // The first message of a WebSocket can have the credential (ConnectionAccess), which browsers cannot send with the request.
        else if (options.Value.RequireKey && !http.WebSockets.IsWebSocketRequest)
        {
            return Refusals.CredentialRequired;
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>() is { } required ? RoleRefusals.For(required.Role, Caller.Of(http.User)) : null;
    }
}
