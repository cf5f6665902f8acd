namespace CoopGraph.Api.Hosting;

/// <summary>The links at the head of a page that lead to the pages above it, the first page of the service first.</summary>
internal static class WayBack
{
    /// <summary>Returns the links as HTML that ends with a line break.</summary>
    /// <param name="root">The way to the root of the service, such as <c>../</c>.</param>
    /// <param name="above">The page between, with its address and title as HTML; null if the page is directly below the root.</param>
    public static string Html(string root, (string Address, string Title)? above = null)
        => $"<nav><a href=\"{root}\">CoopGraph</a>{(above is { } page ? $" &rsaquo; <a href=\"{page.Address}\">{page.Title}</a>" : "")}</nav>\n";
}
