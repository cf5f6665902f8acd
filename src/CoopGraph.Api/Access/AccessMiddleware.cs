using CoopGraph.Engine.Access;
using CoopGraph.Engine.Errors;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>
/// Finds the caller of each request before anything else reads it. A wrong credential is refused even where anonymous callers may read: who sends
/// one expects to be known. Requests for <c>/health</c> have no caller.
/// </summary>
internal sealed class AccessMiddleware(
    RequestDelegate next, KeyCheck keys, TokenCheck tokens, Refuser refuser, RefusalLog log, IOptions<AccessOptions> options)
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
            return Logged(http, malformed);
        if (sent is not null)
        {
            var check = await CheckAsync(http, sent);
            if (check.Caller is null)
                return Logged(http, check.Refusal!);
            http.User = check.Caller;
        }
        // The first message of a WebSocket can have the credential (ConnectionAccess), which browsers cannot send with the request.
        else if (options.Value.RequireKey && !http.WebSockets.IsWebSocketRequest)
        {
            return Refusals.CredentialRequired;
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>() is { } required ? RoleRefusals.For(required.Role, Caller.Of(http.User)) : null;
    }

    private async Task<CredentialCheck> CheckAsync(HttpContext http, Credential sent)
    {
        if (!sent.IsKey)
            return await tokens.CheckAsync(http);
        try
        {
            return await keys.CheckAsync(sent.Text, http.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            return new(null, Refusals.StoreUnavailable);
        }
    }

    private Refusal Logged(HttpContext http, Refusal refusal)
    {
        if (refusal.Status < StatusCodes.Status500InternalServerError)
            log.Add(http.Connection.RemoteIpAddress);
        return refusal;
    }
}
