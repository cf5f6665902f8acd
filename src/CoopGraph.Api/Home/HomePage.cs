using System.Text.Encodings.Web;

namespace CoopGraph.Api.Home;

/// <summary>The page at <c>/</c>. Its example has the address at which the page was requested, so that it can be run without a change.</summary>
internal static class HomePage
{
    private const string Address = "{address}";

    /// <summary>Writes the page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">The file with the page's HTML.</param>
    public static async Task WriteAsync(HttpContext http, string file)
    {
        var request = http.Request;
        var html = await File.ReadAllTextAsync(file, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        // The host is the client's text.
        var address = HtmlEncoder.Default.Encode($"{request.Scheme}://{request.Host}{request.PathBase}");
        await http.Response.WriteAsync(html.Replace(Address, address, StringComparison.Ordinal), http.RequestAborted);
    }
}
