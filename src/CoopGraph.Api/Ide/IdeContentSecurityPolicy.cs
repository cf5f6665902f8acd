namespace CoopGraph.Api.Ide;

/// <summary>What the IDE's page may load: its own files, and nothing from anywhere else.</summary>
/// <remarks>
/// The IDE does not start without <c>'unsafe-eval'</c>; inline styles are for its editor, <c>data:</c> and <c>blob:</c> for icons and the
/// editor's workers. <c>connect-src 'self'</c> is also what keeps the page offline whatever its settings say.
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
