using CoopGraph.Api.Reports;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Exports;

/// <summary>Refuses addresses that name no export or no format.</summary>
internal static class ExportRefusals
{
    /// <summary>Answers with 404 and the nearest name.</summary>
    public static Task UnknownAsync(HttpContext http, ExportCatalog catalog, string name)
    {
        var nearest = catalog.Nearest(name);
        return ReportProblem.WriteAsync(
            http,
            StatusCodes.Status404NotFound,
            $"There is no export '{ReportProblem.Short(name)}'. The nearest is '{nearest}'; `GET /exports` lists all.",
            ("nearest", nearest));
    }

    /// <summary>Answers with 406 and the formats.</summary>
    public static Task UnknownFormatAsync(HttpContext http, Export export, string ending)
    {
        var names = export.Formats.Select(format => format.Name).ToList();
        return ReportProblem.WriteAsync(
            http,
            StatusCodes.Status406NotAcceptable,
            $"The export '{export.Name}' has no format '{ReportProblem.Short(ending)}': take {string.Join(", ", names)}.",
            ("formats", names));
    }
}
