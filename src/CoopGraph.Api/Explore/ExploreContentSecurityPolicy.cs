namespace CoopGraph.Api.Explore;

/// <summary>The content security policy of the page: it may load files of this service and nothing from any other site.</summary>
/// <remarks>
/// Inline style attributes are allowed because Apache ECharts uses them to write text into SVG and to place its tooltips. Scripts and
/// style sheets are files.
/// </remarks>
internal static class ExploreContentSecurityPolicy
{
    public const string Value =
        "default-src 'none'; "
        + "script-src 'self'; "
        + "style-src 'self'; "
        + "style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data:; "
        + "connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
