namespace CoopGraph.Api.Transport;

/// <summary>
/// Decides which pages may open a WebSocket. A browser does not apply CORS to WebSockets, so any page could open one in its visitor's name.
/// </summary>
/// <param name="origins">The origins of other sites that may, such as <c>https://example.org</c>; <c>*</c> for every site.</param>
internal sealed class AllowedOrigins(IReadOnlyList<string> origins)
{
    /// <summary>
    /// Returns whether the request comes from a page of this service, from a page of an allowed site, or from a program that is no browser.
    /// </summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origins.Contains("*")
            || origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOwn(page, request.Host));
    }

    // The scheme may be another one behind a proxy that ends TLS; the host is what a page of another site cannot have.
    private static bool IsOwn(Uri page, HostString own) =>
        string.Equals(page.Host, own.Host, StringComparison.OrdinalIgnoreCase)
        && page.Port == (own.Port ?? (page.Scheme == Uri.UriSchemeHttps ? 443 : 80));
}
