using System.Globalization;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CoopGraph.Api.Transport;

/// <summary>Writes refusals as <c>application/problem+json</c> (RFC 9457), for everything that is not GraphQL.</summary>
internal static class Problem
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = PooledJsonWriter.Encoder };

    /// <summary>Writes a problem.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">The reason, and what would be right.</param>
    /// <param name="more">Further members.</param>
    public static async Task WriteAsync(HttpContext http, int status, string detail, params (string Name, object? Value)[] more)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail, Title = ReasonPhrases.GetReasonPhrase(status) };
        foreach (var (name, value) in more)
            problem.Extensions[name] = value;
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, Json), http.RequestAborted);
    }

    /// <summary>Writes a refusal.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="refusal">The refusal.</param>
    public static Task WriteAsync(HttpContext http, Refusal refusal)
    {
        if (refusal.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(http, refusal.Status, refusal.Message, ("code", refusal.Code));
    }
}
