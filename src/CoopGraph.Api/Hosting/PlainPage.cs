using System.Net;

namespace CoopGraph.Api.Hosting;

/// <summary>Writes pages of text in the service's own look, without scripts.</summary>
internal static class PlainPage
{
    /// <summary>Writes a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="root">The way to the root of the service, such as <c>../</c>: a proxy's prefix is unknown here.</param>
    /// <param name="title">The title, as text.</param>
    /// <param name="body">The content of the page, as HTML that ends with a line break.</param>
    public static Task WriteAsync(HttpContext http, string root, string title, string body)
        => SendAsync(
            http,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{WebUtility.HtmlEncode(title)} - CoopGraph</title>
              <link rel="icon" href="{root}favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="{root}colors.css">
              <link rel="stylesheet" href="{root}home.css">
            </head>
            <body>
            <main>
            {body}</main>
            </body>
            </html>

            """);

    /// <summary>Sends the HTML of a whole page, of which a browser asks each time whether it is still the same.</summary>
    public static Task SendAsync(HttpContext http, string html)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(html, http.RequestAborted);
    }
}
