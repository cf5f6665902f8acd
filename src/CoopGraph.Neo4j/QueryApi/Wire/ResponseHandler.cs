using System.Net;
using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Sends a call and reads its whole response, beneath the resilience strategies. So these decide by the response's content and not by its
/// status.
/// </summary>
internal sealed class ResponseHandler(TransactionEnd transactionEnd, ServerPing ping) : DelegatingHandler
{
    /// <exception cref="Neo4jException">The server reported an error.</exception>
    /// <exception cref="ResponseLostException">No complete response came.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (Neo4jRequest)request;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            using var body = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            call.Answer = Read(call, response, body.Bytes);
            return response;
        }
        catch (Exception e)
        {
            response?.Dispose();
            if (Lost(e, call, cancellationToken) is { } lost)
            {
                ping.NoteLoss();
                throw lost;
            }

            throw;
        }
    }

    private static QueryApiResponse Read(Neo4jRequest call, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var status = response.StatusCode;
        // The response to a rollback has an empty body.
        if (call.Call == Neo4jCall.Rollback && body.IsEmpty && status == HttpStatusCode.OK)
            return new QueryApiResponse([], null, []);
        try
        {
            var answer = ResponseReader.Read(body, response.Headers.TryGetValues(OpenTransaction.AffinityHeader, out var affinity) ? affinity.FirstOrDefault() : null);
            if (status == HttpStatusCode.Accepted)
                return answer;
        }
        catch (JsonException e)
        {
            throw Unreadable(status, e);
        }

        throw Unreadable(status, null);
    }

    private static ResponseLostException Unreadable(HttpStatusCode status, JsonException? cause) =>
        new(ResponseLoss.Unreadable, $"it answered with status {(int)status} and a body that is not the Query API's", cause);

    private ResponseLostException? Lost(Exception e, Neo4jRequest call, CancellationToken cancellation)
    {
        switch (e)
        {
            case HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError,
            } refused:
                return new ResponseLostException(ResponseLoss.NotConnected, $"no connection ({refused.HttpRequestError})", e);
            case HttpRequestException or IOException:
                // The statement may still hold locks. A read holds none, and its next try has the same mark.
                if (call.Call == Neo4jCall.Run)
                    transactionEnd.Abandon(call.Mark);
                return new ResponseLostException(ResponseLoss.Cut, "the connection was cut", e);
            case OperationCanceledException when !cancellation.IsCancellationRequested:
                return new ResponseLostException(ResponseLoss.NotConnected, "no connection in time", e);
            case OperationCanceledException:
                // Closing the connection does not stop a statement: it would run on without any use.
                transactionEnd.Abandon(call.Mark);
                return null;
            default:
                return null;
        }
    }
}
