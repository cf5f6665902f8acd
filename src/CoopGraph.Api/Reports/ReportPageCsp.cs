using System.Security.Cryptography;
using System.Text;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Reports;

/// <summary>The content security policy of the pages of reports: no script at all, one inline style, the icon, and forms that lead back to the page.</summary>
internal static class ReportPageCsp
{
    /// <summary>The value of the header.</summary>
    public static string Value { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlPage.Style)))}'; img-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
