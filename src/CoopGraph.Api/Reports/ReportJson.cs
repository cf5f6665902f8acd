using System.Text.Json;
using CoopGraph.Json;
using CoopGraph.Reports.Catalog;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the list of reports and their data dictionaries as JSON.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = PooledJsonWriter.Encoder,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the list.</summary>
    public static Task WriteListAsync(HttpContext http, ReportCatalog catalog, ReportScheduleTable schedules) => WriteAsync(http, new
    {
        Reports = catalog.All.Select(report => new
        {
            report.Name,
            report.Title,
            report.Description,
            Parameters = Of(report.Parameters),
            Schedules = schedules.Of(report.Name) is [_, ..] on ? on : null,
        }),
    });

    /// <summary>Writes the data dictionary of a report.</summary>
    public static Task WriteSchemaAsync(HttpContext http, Report report) => WriteAsync(http, TableSchema.Of(report));

    /// <summary>Returns parameters in the form of the list.</summary>
    public static IEnumerable<object> Of(IEnumerable<ReportParameter> parameters) => parameters.Select(parameter => new
    {
        parameter.Name,
        parameter.Type,
        parameter.IsRequired,
        parameter.Default,
        parameter.Description,
    });

    /// <summary>Writes a value as JSON.</summary>
    public static async Task WriteAsync<T>(HttpContext http, T value)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, Json), http.RequestAborted);
    }
}
