using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Transport;
using CoopGraph.Engine.Errors;
using CoopGraph.Json;
using GraphQL;
using Microsoft.AspNetCore.Mvc;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the refusal of a report as <c>application/problem+json</c> (RFC 9457).</summary>
internal static class ReportProblem
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = PooledJsonWriter.Encoder };

    /// <summary>Writes a problem.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">The reason, and what would be right.</param>
    /// <param name="more">Further members.</param>
    public static async Task WriteAsync(HttpContext http, int status, string detail, params (string Name, object? Value)[] more)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail, Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) };
        foreach (var (name, value) in more)
            problem.Extensions[name] = value;
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, Json), http.RequestAborted);
    }

    /// <summary>Writes the errors of a query.</summary>
    public static Task WriteAsync(HttpContext http, ExecutionResult failed)
    {
        if (FailureStatus.RefusalIn(failed)?.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var message = string.Join(' ', failed.Errors?.Select(error => error.Message) ?? []);
        var code = ("code", (object?)failed.Errors?.FirstOrDefault()?.Code);
        return WrongVariable.In(failed) is { } parameter
            ? WriteAsync(http, FailureStatus.Of(failed), message, code, ("parameter", parameter))
            : WriteAsync(http, FailureStatus.Of(failed), message, code);
    }

    /// <summary>Returns a text of a client as messages show it, cut off if it is long.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
