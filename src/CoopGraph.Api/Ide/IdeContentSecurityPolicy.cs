namespace CoopGraph.Api.Ide;

/// <summary>The content security policy of the IDE's page: it may load its own files and nothing from any other site.</summary>
/// <remarks>
/// The IDE does not start without <c>'unsafe-eval'</c>. Its editor needs inline styles, its icons need <c>data:</c>, and the editor's
/// workers need <c>blob:</c>. <c>connect-src 'self'</c> also blocks connections to other sites, whatever the page's settings are.
/// </remarks>
internal static class IdeContentSecurityPolicy
{
    public const string Value =
        "default-src 'none'; "
        + "script-src 'self' 'unsafe-eval'; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; "
        + "font-src 'self' data:; "
        + "connect-src 'self'; "
        + "worker-src 'self' blob:; "
        + "manifest-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
