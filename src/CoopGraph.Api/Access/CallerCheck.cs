using CoopGraph.Engine.Errors;
using CoopGraph.Storage;

namespace CoopGraph.Api.Access;

/// <summary>Finds the caller behind a key or a token, wherever it was sent.</summary>
/// <param name="keys">The check of keys.</param>
/// <param name="tokens">The check of tokens.</param>
/// <param name="log">The log of refused credentials.</param>
internal sealed class CallerCheck(KeyCheck keys, TokenCheck tokens, RefusalLog log)
{
    /// <summary>Checks a credential.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sent">The credential, which need not be from the headers of the request.</param>
    /// <returns>The caller, or the refusal.</returns>
    public async Task<CredentialCheck> CheckAsync(HttpContext http, Credential sent)
    {
        var check = await FindAsync(http, sent);
        if (check.Refusal is { } refusal)
            Log(http, refusal);
        return check;
    }

    /// <summary>Logs that a credential is refused, unless the service itself is the reason.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refusal">The refusal.</param>
    public void Log(HttpContext http, Refusal refusal)
    {
        if (refusal.Status < StatusCodes.Status500InternalServerError)
            log.Add(http.Connection.RemoteIpAddress);
    }

    private async Task<CredentialCheck> FindAsync(HttpContext http, Credential sent)
    {
        if (!sent.IsKey)
            return await tokens.CheckAsync(http, sent.Text);
        try
        {
            return await keys.CheckAsync(sent.Text, http.RequestAborted);
        }
        catch (Exception e) when (e is StoreUnavailableException or QuestionTooExpensiveException or StoreBusyException)
        {
            return new(null, Refusals.StoreUnavailable);
        }
    }
}
