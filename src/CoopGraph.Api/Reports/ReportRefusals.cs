using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Reports;

/// <summary>Refuses addresses that name no report or no format.</summary>
internal static class ReportRefusals
{
    /// <summary>Answers with 404 and the nearest name.</summary>
    public static Task UnknownAsync(HttpContext http, ReportCatalog catalog, string name)
    {
        var nearest = catalog.Nearest(name);
        var hint = nearest is null ? string.Empty : $" The nearest is '{nearest}'; `GET /reports` lists all.";
        return ReportProblem.WriteAsync(http, StatusCodes.Status404NotFound, $"There is no report '{ReportProblem.Short(name)}'.{hint}", ("nearest", nearest));
    }

    /// <summary>Answers with 406 and the formats.</summary>
    public static Task UnknownFormatAsync(HttpContext http, string ending)
    {
        var names = TableFormats.All.Select(format => format.Name).ToList();
        return ReportProblem.WriteAsync(
            http, StatusCodes.Status406NotAcceptable, $"There is no format '{ReportProblem.Short(ending)}': take {string.Join(", ", names)}, or schema.json.", ("formats", names));
    }
}
