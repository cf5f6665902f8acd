using System.Globalization;
using System.Text;
using System.Text.Json;
using CoopGraph.Reports.Catalog;

namespace CoopGraph.Api.Reports;

/// <summary>Writes links that open a report's query in the IDEs, with the values of its parameters.</summary>
internal sealed class IdeLinks(ReportVariables variables)
{
    /// <summary>Writes a paragraph with a link to each IDE.</summary>
    /// <param name="html">The page of the report, two folders below the service.</param>
    /// <param name="report">The report.</param>
    /// <param name="given">The names and values of its parameters. If they are not right, the query opens without variables.</param>
    public void Write(StringBuilder html, Report report, IReadOnlyCollection<KeyValuePair<string, string>> given)
    {
        // The part of the address after # stays in the browser. All else than letters, digits and -._~ is escaped, so nothing in it ends the attribute.
        var part = $"#query={Uri.EscapeDataString(report.Document)}";
        if (VariablesOf(report, given) is { } json)
            part += $"&amp;variables={Uri.EscapeDataString(json)}";
        html.Append(CultureInfo.InvariantCulture, $"<p>Open it in the IDE: <a href=\"../../graphiql/{part}\">GraphiQL</a> or <a href=\"../../graphql/{part}\">Banana Cake Pop</a>.</p>\n");
    }

    private string? VariablesOf(Report report, IReadOnlyCollection<KeyValuePair<string, string>> given)
    {
        try
        {
            return given.Count == 0 ? null : JsonSerializer.Serialize<IReadOnlyDictionary<string, object?>>(variables.Read(report, given));
        }
        catch (ReportParameterException)
        {
            return null;
        }
    }
}
