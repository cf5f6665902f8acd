using System.Globalization;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>Writes a response with its media type and status.</summary>
/// <remarks>
/// The status is decided here and, for failures, in <see cref="FailureStatus"/>:
/// <list type="bullet">
/// <item>A refusal has its own status, in either media type, and no data: an unavailable store is 503, without the fields that were
/// already resolved.</item>
/// <item>An operation that was executed has 200, also with field errors and when <c>data</c> is null; a mutation of a caller who may not edit has 401 or
/// 403.</item>
/// <item>An operation that was not executed has 400 in <c>application/graphql-response+json</c> and 200 in <c>application/json</c>. It
/// does not parse, is not valid, has wrong variables, or is too large. The draft of GraphQL over HTTP considers 422 for some of these,
/// but clients and the public audits still expect 400. The older media type has 200 because its clients cannot distinguish this
/// service's 400 from that of a proxy on the way.</item>
/// <item>An answer that the client already has (<see cref="Revalidation"/>) has 304 and no body.</item>
/// <item>An internal error before the first field, or while the response is written, has 500.</item>
/// </list>
/// </remarks>
internal sealed class ResponseWriter(ResponseSerializer serializer, AnswersUnderWay underWay, Revalidation revalidation)
{
    public async Task WriteAsync(HttpContext http, ExecutionResult result, string mediaType)
    {
        var response = http.Response;
        // Memory comes first: a response that cannot be written then fails as a whole, instead of breaking off half-way with a 200.
        using var sheet = PooledJsonWriter.Take();
        result = serializer.Write(sheet, result);
        using var share = underWay.TryTake(sheet.Written().Length);
        if (share is null)
            result = serializer.Write(sheet, new ExecutionResult(new RefusedError(Refusals.AnswersBusy)));
        var body = sheet.Written();

        VaryHeader.Add(response, VaryHeader.OfAnswers);
        if (revalidation.IsUnchanged(http, result, mediaType, body.Span))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Status(result, mediaType);
        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = body.Length;
        var refusal = result.Executed ? null : FailureStatus.RefusalIn(result);
        if (refusal?.Allow is { } allow)
            response.Headers.Allow = allow;
        if (refusal?.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (refusal?.AcceptEncoding is { } codings)
            response.Headers.AcceptEncoding = codings;
        // What the bytes were made from takes several times their memory, and a slow client reads them for minutes.
        result = null!;
        // The server drops the body of the response to a HEAD. It is written for the headers: they are then those of the GET, also if it is
        // compressed.
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static int Status(ExecutionResult result, string mediaType)
    {
        if (result.Executed)
            return (result as ExecutedResult)?.Status ?? StatusCodes.Status200OK;
        var status = FailureStatus.Of(result);
        var isNotRun = status == StatusCodes.Status400BadRequest && FailureStatus.RefusalIn(result) is null;
        return isNotRun && mediaType != MediaTypes.GraphQLResponse ? StatusCodes.Status200OK : status;
    }
}
