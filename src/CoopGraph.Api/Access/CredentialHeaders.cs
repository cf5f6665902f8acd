using CoopGraph.Api.Transport;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Access;

/// <summary>Sets the headers of responses that have to do with credentials: for caches, and for clients that are refused.</summary>
internal static class CredentialHeaders
{
    private const string Realm = "Bearer realm=\"coopgraph\"";

    /// <summary>Sets the headers just before the response starts.</summary>
    /// <param name="http">The request and its response.</param>
    public static void Prepare(HttpContext http)
    {
        var hasCredential = http.Request.Headers.ContainsKey(HeaderNames.Authorization) || http.Request.Headers.ContainsKey(Credential.KeyHeader);
        http.Response.OnStarting(() =>
        {
            if (hasCredential)
                KeepFromOthers(http.Response);
            if (http.Response.StatusCode == StatusCodes.Status401Unauthorized && http.Response.Headers.WWWAuthenticate.Count == 0)
                http.Response.Headers.WWWAuthenticate = hasCredential ? $"{Realm}, error=\"invalid_token\"" : Realm;
            return Task.CompletedTask;
        });
    }

    // A cache that several callers share must not give one the answer of another.
    private static void KeepFromOthers(HttpResponse response)
    {
        VaryHeader.Add(response, HeaderNames.Authorization, Credential.KeyHeader);
        var control = response.GetTypedHeaders().CacheControl ?? new CacheControlHeaderValue();
        if (control.NoStore)
            return;
        (control.Public, control.Private, control.SharedMaxAge) = (false, true, null);
        response.GetTypedHeaders().CacheControl = control;
    }
}
