using CoopGraph.Api.Reports;
using CoopGraph.Api.Transport;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Exports;

/// <summary>Answers <c>GET /exports/{name}.{format}</c> with a file for other programs.</summary>
internal sealed class ExportEndpoint(ExportCatalog exports, ReportVariables variables, TableAnswers answers, ServiceEnd end)
{
    /// <summary>Answers a request.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="file">The name of the export, a dot, and the name of the format.</param>
    public async Task HandleAsync(HttpContext http, string file)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        var (name, ending) = dot < 0 ? (file, string.Empty) : (file[..dot], file[(dot + 1)..]);
        if (exports.Find(name) is not { } export)
            await ExportRefusals.UnknownAsync(http, exports, name);
        else if (export.Format(ending) is not { } format)
            await ExportRefusals.UnknownFormatAsync(http, export, ending);
        else
            await FileRequest.AnswerAsync(http, end, cancellation => SendAsync(http, export, format, cancellation));
    }

    private async Task SendAsync(HttpContext http, Export export, ExportFormat format, CancellationToken cancellation)
    {
        var given = ReportQuery.Of(http.Request);
        var read = variables.Read("export", export.Parameters, given);
        string[] question = [export.Name, format.Name, .. given.OrderBy(value => value.Key, StringComparer.Ordinal).SelectMany(value => new[] { value.Key, value.Value })];
        var failed = await answers.AnswerAsync(
            http, question, async token => new ExportFile(export, format, await export.OpenAsync(read, format, token)), cancellation);
        if (failed is not null)
            await ReportProblem.WriteAsync(http, failed);
    }
}
