using CoopGraph.Api.Reports;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Exports;

/// <summary>Writes the list of exports as JSON.</summary>
internal static class ExportList
{
    /// <summary>Writes the list.</summary>
    public static Task WriteAsync(HttpContext http, ExportCatalog exports) => ReportJson.WriteAsync(http, new
    {
        Exports = exports.All.Select(export => new
        {
            export.Name,
            export.Title,
            export.Description,
            Parameters = ReportJson.Of(export.Parameters),
            Formats = export.Formats.Select(format => new { format.Name, format.MediaType, format.Description }),
        }),
    });
}
