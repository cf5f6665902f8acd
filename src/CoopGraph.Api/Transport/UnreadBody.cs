using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Reads the rest of a refused request's body and discards it. Many clients read no response before they have sent their whole body: if the
/// service closed the connection instead, they would report a broken pipe, not the reason for the refusal.
/// </summary>
/// <remarks>
/// A client that sent <c>Expect: 100-continue</c> waits for a response before it sends the body, so there is nothing to discard.
/// </remarks>
internal sealed class UnreadBody(IOptions<TransportOptions> options, TimeProvider time)
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Turns the server's own limit on this request's body off: the server would close the connection at once. <see cref="RequestBody"/>
    /// counts the bytes itself.
    /// </summary>
    public static void LiftServerLimit(HttpContext http)
    {
        if (!IsAwaited(http.Request) && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    /// <summary>
    /// Has the server close the connection after the response. After a read that failed, the server's reader cannot go on to another request; the
    /// server would try, and log its failure with a stack trace.
    /// </summary>
    public static void EndConnection(HttpContext http)
    {
        if (!http.Response.HasStarted && HttpProtocol.IsHttp11(http.Request.Protocol))
            http.Response.Headers.Connection = "close";
    }

    /// <summary>
    /// Discards the rest of the body: at most <see cref="TransportOptions.MaxDiscardedBytes"/> bytes, and for at most five seconds.
    /// </summary>
    public async Task DiscardAsync(HttpRequest request)
    {
        if (IsAwaited(request))
            return;
        var body = request.BodyReader;
        using var patience = new CancellationTokenSource(MaxTime, time);
        // A token in the reads themselves would leave the server's reader in a state from which it cannot go on.
        using var ending = patience.Token.Register(body.CancelPendingRead);
        try
        {
            for (long left = options.Value.MaxDiscardedBytes; left > 0;)
            {
                var read = await body.ReadAsync();
                left -= read.Buffer.Length;
                body.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted || read.IsCanceled)
                    return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has disconnected, or the rest is malformed. The response is the refusal in any case.
            EndConnection(request.HttpContext);
        }
    }

    private static bool IsAwaited(HttpRequest request) => request.Headers.Expect.Count > 0;
}
