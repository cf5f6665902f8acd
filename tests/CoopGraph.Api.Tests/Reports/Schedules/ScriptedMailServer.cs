using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>A mail server on loopback for one connection with STARTTLS, which answers as a test says.</summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2 _certificate;
    private readonly Func<string, string?> _answer;
    private readonly Task _serving;

    /// <summary>Starts it.</summary>
    /// <param name="answer">Returns the answer to a command; null to close the connection. The greeting and STARTTLS are answered already.</param>
    public ScriptedMailServer(Func<string, string?> answer)
    {
        _answer = answer;
        _certificate = LoopbackCertificate.Create(TrustedCertificate);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The file with the certificate that a client has to trust.</summary>
    public string TrustedCertificate => _folder.PathOf("mail.pem");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate.Dispose();
        _end.Dispose();
        _folder.Dispose();
    }

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(_end.Token);
        await using var clear = client.GetStream();
        await SayAsync(clear, "220 localhost ESMTP");
        using (var reader = new StreamReader(clear, leaveOpen: true))
        {
            await reader.ReadLineAsync(_end.Token);
            await SayAsync(clear, "250-localhost\r\n250 STARTTLS");
            await reader.ReadLineAsync(_end.Token);
            await SayAsync(clear, "220 Go ahead");
        }

        await using var secure = new SslStream(clear);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
        using var commands = new StreamReader(secure, leaveOpen: true);
        while (await commands.ReadLineAsync(_end.Token) is { } command && _answer(command) is { } answer)
            await SayAsync(secure, answer);
    }

    private async Task SayAsync(Stream stream, string answer) => await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{answer}\r\n"), _end.Token);
}
