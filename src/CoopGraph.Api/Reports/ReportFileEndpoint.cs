using CoopGraph.Api.Transport;
using CoopGraph.Reports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using GraphQL.Transport;

namespace CoopGraph.Api.Reports;

/// <summary>Answers <c>GET /reports/{name}.{format}</c> with the rows of a report, and <c>.schema.json</c> with its data dictionary.</summary>
internal sealed class ReportFileEndpoint(LoadedReports reports, ReportVariables variables, TableAnswers tables, ServiceEnd end)
{
    private const string Dictionary = "schema.json";

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="file">The name of the report, a dot, and the name of the format.</param>
    public async Task HandleAsync(HttpContext http, string file)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        var (name, ending) = dot < 0 ? (file, string.Empty) : (file[..dot], file[(dot + 1)..]);
        if (reports.Catalog.Find(name) is not { } report)
        {
            await ReportRefusals.UnknownAsync(http, reports.Catalog, name);
            return;
        }

        http.Response.Headers.Append("Link", $"<{name}.{Dictionary}>; rel=\"describedby\"");
        if (ending == Dictionary)
            await ReportJson.WriteSchemaAsync(http, report);
        else if (TableFormats.ByName(ending) is { } format)
            await FileRequest.AnswerAsync(http, end, cancellation => SendAsync(http, report, format, cancellation));
        else
            await ReportRefusals.UnknownFormatAsync(http, ending);
    }

    private async Task SendAsync(HttpContext http, Report report, TableFormat format, CancellationToken cancellation)
    {
        var given = ReportQuery.Of(http.Request);
        var request = new GraphQLRequest { Query = report.Document, Variables = variables.Read(report, given) };
        if (await tables.AnswerAsync(http, new(request, _ => ReportRunner.ContextOf(report, given), IsTrusted: true), format, cancellation) is { } failed)
            await ReportProblem.WriteAsync(http, failed);
    }
}
