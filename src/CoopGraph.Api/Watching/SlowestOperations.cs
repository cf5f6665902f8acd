using System.Text.Json;
using CoopGraph.Engine.Watching;

namespace CoopGraph.Api.Watching;

/// <summary>Serves the operations that took the most time, by document, for operators.</summary>
internal static class SlowestOperations
{
    /// <summary>
    /// Maps <c>/admin/operations</c>. It is for operators only: on another port than theirs, it needs the role of an administrator.
    /// </summary>
    public static IEndpointConventionBuilder MapSlowestOperations(this IEndpointRouteBuilder endpoints, OperationStatistics statistics) =>
        endpoints.MapMethods("/admin/operations", [HttpMethods.Get, HttpMethods.Head], http => WriteAsync(http, statistics));

    private static Task WriteAsync(HttpContext http, OperationStatistics statistics)
    {
        http.Response.Headers.CacheControl = "no-store";
        var answer = new { operations = statistics.Slowest().Select(Row) };
        return http.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Web, "application/json; charset=utf-8", http.RequestAborted);
    }

    private static object Row(OperationFigures figures) => new
    {
        document = figures.Hash,
        operation = figures.Name,
        count = figures.Count,
        totalMilliseconds = Milliseconds(figures.Total),
        meanMilliseconds = Milliseconds(figures.Total / figures.Count),
        maxMilliseconds = Milliseconds(figures.Longest),
        price = figures.Price,
        lastSeen = figures.Last,
    };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
