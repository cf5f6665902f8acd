namespace CoopGraph.Api.GraphiQL;

/// <summary>The content security policy of GraphiQL's page: it may load its own files and nothing from any other site.</summary>
/// <remarks>
/// The editor writes style sheets into the page, its icons are a font in a <c>data:</c> address, and its workers are files. Scripts are
/// files, too; none is evaluated from text.
/// </remarks>
internal static class GraphiQLContentSecurityPolicy
{
    /// <summary>The value of the header.</summary>
    public static string Value { get; } =
        "default-src 'none'; "
        + "script-src 'self'; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; "
        + "font-src data:; "
        + "connect-src 'self'; "
        + "worker-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
