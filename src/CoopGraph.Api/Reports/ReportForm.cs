using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the parameters of a report as a form.</summary>
internal static class ReportForm
{
    /// <summary>Writes the form; nothing for a report without parameters.</summary>
    /// <param name="html">The page.</param>
    /// <param name="report">The report.</param>
    /// <param name="given">The values that are shown in it.</param>
    /// <param name="action">The address that the form leads to.</param>
    public static void Write(StringBuilder html, Report report, IReadOnlyList<KeyValuePair<string, string>> given, string action)
    {
        if (report.Parameters.Count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<form action=\"{Text(action)}\" method=\"get\">\n");
        foreach (var parameter in report.Parameters)
        {
            var value = given.FirstOrDefault(one => one.Key == parameter.Name).Value ?? parameter.Default?.Trim('"') ?? string.Empty;
            WriteField(html, parameter, value);
        }

        html.Append("<button>Show</button>\n</form>\n");
    }

    /// <summary>Writes one parameter as a field of a form.</summary>
    /// <param name="html">The page.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value that is shown in it.</param>
    public static void WriteField(StringBuilder html, ReportParameter parameter, string value)
    {
        html.Append(CultureInfo.InvariantCulture, $"<label>{Text(parameter.Name)} <input name=\"{Text(parameter.Name)}\" value=\"{Text(value)}\"");
        if (parameter.IsRequired)
            html.Append(" required");
        html.Append(CultureInfo.InvariantCulture, $"> {HtmlPage.Words(parameter.Description ?? parameter.Type)}</label>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
