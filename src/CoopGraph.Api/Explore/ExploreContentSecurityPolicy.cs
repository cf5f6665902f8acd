namespace CoopGraph.Api.Explore;

/// <summary>What the page may load: files of this service, and nothing from anywhere else.</summary>
/// <remarks>Style attributes are how Apache ECharts writes text into SVG and places its tooltips. Scripts and style sheets are files.</remarks>
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
