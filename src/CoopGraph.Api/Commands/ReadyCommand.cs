using System.Net.Security;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Settings;

namespace CoopGraph.Api.Commands;

/// <summary>Asks the running service whether it is ready, and ends: the command <c>ready</c>.</summary>
internal static class ReadyCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="configuration">The settings of the running service, for its address.</param>
    /// <returns>The exit code: 0 when it is ready, 1 when it is not, or does not answer.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        var address = $"{AddressIn(configuration)}/health/ready";
        // A service on this machine is reached directly, and its certificate has the name that clients know.
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, errors) =>
            (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None;
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            if (answer.IsSuccessStatusCode)
                return ExitCodes.Done;
            await Console.Error.WriteLineAsync($"{address} says {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer. {e.Message}");
        }

        return ExitCodes.Failed;
    }

    // As a client on the same machine writes it; an address without a certificate first.
    private static string AddressIn(IConfiguration configuration)
    {
        var address = BindingAddress.Parse(
            ListenAddresses.InUse(configuration).OrderByDescending(text => text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
            ?? (configuration["http_ports"] is { Length: > 0 } ports ? $"http://*:{ports.Split(';')[0]}" : DefaultAddress.Value));
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }
}
