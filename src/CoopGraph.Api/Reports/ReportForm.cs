using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the parameters of a report as a form.</summary>
/// <param name="variables">Knows the values that a parameter can have.</param>
internal sealed class ReportForm(ReportVariables variables)
{
    /// <summary>Writes the form; nothing for a report without parameters.</summary>
    /// <param name="html">The page.</param>
    /// <param name="report">The report.</param>
    /// <param name="given">The values that are shown in it.</param>
    /// <param name="action">The address that the form leads to.</param>
    public void Write(StringBuilder html, Report report, IReadOnlyList<KeyValuePair<string, string>> given, string action)
    {
        if (report.Parameters.Count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<form action=\"{Text(action)}\" method=\"get\">\n");
        foreach (var parameter in report.Parameters)
        {
            string[] values = [.. given.Where(one => one.Key == parameter.Name).Select(one => one.Value)];
            WriteField(html, parameter, values is [] ? [parameter.Default?.Trim('"') ?? string.Empty] : values);
        }

        html.Append("<button>Show</button>\n</form>\n");
    }

    /// <summary>Writes one parameter as a field of a form.</summary>
    /// <param name="html">The page.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The values that are shown in it.</param>
    public void WriteField(StringBuilder html, ReportParameter parameter, params IReadOnlyList<string> values)
    {
        html.Append(CultureInfo.InvariantCulture, $"<label><span>{Text(parameter.Name)}</span> ");
        var required = parameter.IsRequired ? " required" : string.Empty;
        if (variables.ChoicesOf(parameter) is { } choices)
            WriteChoices(html, parameter, choices, values, required);
        else
            html.Append(CultureInfo.InvariantCulture, $"<input name=\"{Text(parameter.Name)}\" value=\"{Text(string.Join(",", values))}\"{required}>");
        html.Append(CultureInfo.InvariantCulture, $" <small>{HtmlPage.Words(parameter.Description ?? parameter.Type)}</small></label>\n");
    }

    private static void WriteChoices(StringBuilder html, ReportParameter parameter, IReadOnlyList<string> choices, IReadOnlyList<string> values, string required)
    {
        html.Append(CultureInfo.InvariantCulture, $"<select name=\"{Text(parameter.Name)}\"{(parameter.IsList ? " multiple" : string.Empty)}{required}>");
        // Without a default, nothing is chosen at first, and nothing may be meant. A value that it cannot have counts as none.
        if (!parameter.IsList && parameter.Default is null)
            html.Append("<option></option>");
        foreach (var choice in choices)
            html.Append(CultureInfo.InvariantCulture, $"<option{(values.Contains(choice) ? " selected" : string.Empty)}>{Text(choice)}</option>");
        html.Append("</select>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
