using System.Net;

namespace CoopGraph.Reports.Deliveries;

/// <summary>Sends requests to the receivers of webhooks and pings. It follows no redirect, uses no proxy, and reads nothing of the answer's body.</summary>
internal sealed class ReceiverClient : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http;

    /// <summary>Creates a client.</summary>
    /// <param name="allowPrivate">Whether private addresses are allowed.</param>
    /// <param name="timeout">The time of a request.</param>
    public ReceiverClient(bool allowPrivate, TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!allowPrivate)
            handler.ConnectCallback = PublicAddresses.ConnectAsync;
        _http = new HttpClient(handler) { Timeout = timeout };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("CoopGraph");
    }

    /// <summary>Sends a request.</summary>
    /// <exception cref="DeliveryFailedException">The receiver cannot be reached, or does not answer with 2xx.</exception>
    public async Task SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode)
                throw new DeliveryFailedException(ReasonOf(answer.StatusCode), MayPass(answer.StatusCode));
        }
        catch (HttpRequestException e)
        {
            // The messages of the system have the address, and an address may have a secret in it.
            throw e.InnerException as DeliveryFailedException
                ?? new DeliveryFailedException(
                    e.HttpRequestError == HttpRequestError.SecureConnectionError
                        ? "The receiver's certificate is not trusted, or it speaks no TLS."
                        : $"The receiver cannot be reached ({e.HttpRequestError}).",
                    mayPass: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DeliveryFailedException("The receiver did not answer in time.", mayPass: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string ReasonOf(HttpStatusCode status) => (int)status is >= 300 and < 400
        ? $"The receiver answered with {(int)status}, and redirects are not followed."
        : $"The receiver answered with {(int)status}.";

    private static bool MayPass(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425;
}
