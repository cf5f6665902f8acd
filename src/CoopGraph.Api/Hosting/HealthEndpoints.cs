using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Api.Hosting;

/// <summary>
/// Maps the health endpoints. <c>/health/live</c> runs no check: it reports only that the process responds. <c>/health/ready</c> runs
/// every check with the tag <see cref="ReadyTag"/>: if all are healthy, the service can take queries. <c>/health</c> runs every check.
/// </summary>
internal static class HealthEndpoints
{
    public static readonly string ReadyTag = "ready";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health", With(_ => true));
        endpoints.MapHealthChecks("/health/live", With(_ => false));
        endpoints.MapHealthChecks("/health/ready", With(check => check.Tags.Contains(ReadyTag)));
    }

    private static HealthCheckOptions With(Func<HealthCheckRegistration, bool> predicate)
        => new() { Predicate = predicate, ResponseWriter = WriteAsync };

    // Only status and description: an exception or a check's data could disclose internals to anyone who can reach the endpoint.
    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var answer = new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(
                check => check.Key,
                check => new { status = check.Value.Status.ToString(), description = check.Value.Description }),
        };
        return http.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Web, "application/json; charset=utf-8", http.RequestAborted);
    }
}
