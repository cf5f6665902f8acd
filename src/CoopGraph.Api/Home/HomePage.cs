using System.Text.Encodings.Web;
using CoopGraph.Api.Hosting;

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
        var html = await File.ReadAllTextAsync(file, http.RequestAborted);
        // The host is the client's text.
        var address = HtmlEncoder.Default.Encode(RootAddress.Of(http.Request));
        await PlainPage.SendAsync(http, html.Replace(Address, address, StringComparison.Ordinal));
    }
}
