using System.Globalization;
using CoopGraph.Api.Transport;
using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the refusal of a report as <c>application/problem+json</c> (RFC 9457).</summary>
internal static class ReportProblem
{
    /// <summary>Writes a problem.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">The reason, and what would be right.</param>
    /// <param name="more">Further members.</param>
    public static Task WriteAsync(HttpContext http, int status, string detail, params (string Name, object? Value)[] more) =>
        Problem.WriteAsync(http, status, detail, more);

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
