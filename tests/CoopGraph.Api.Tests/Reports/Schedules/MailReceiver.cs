using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CoopGraph.Testing;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>A real mail server on loopback, with STARTTLS, a certificate of its own and one user.</summary>
internal sealed class MailReceiver : MessageStore, IAsyncDisposable
{
    public const string User = "reporter";
    public const string Password = "pass-word-of-mail";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<MimeMessage> _received = [];
    private readonly SmtpServer.SmtpServer _server;
    private readonly Task _serving;

    public MailReceiver()
    {
        var certificate = LoopbackCertificate.Create(Certificate);
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).Certificate(certificate).AuthenticationRequired(true).AllowUnsecureAuthentication(false))
            .Build();
        var services = new ServiceProvider();
        services.Add(this);
        services.Add(new DelegatingUserAuthenticator((user, password) =>
            Logins.TryDequeue(out var answer) ? throw new SmtpResponseException(answer) : (user, password) == (User, Password)));
        _server = new SmtpServer.SmtpServer(options, services);
        _serving = _server.StartAsync(CancellationToken.None);
    }

    public int Port { get; }

    public string Certificate => _folder.PathOf("mail.pem");

    /// <summary>The messages that were taken, in their order.</summary>
    public IReadOnlyList<MimeMessage> All => [.. _received];

    /// <summary>The next answers; then the message is taken.</summary>
    public ConcurrentQueue<SmtpResponse> Answers { get; } = [];

    /// <summary>The next answers to a login; then it is checked.</summary>
    public ConcurrentQueue<SmtpResponse> Logins { get; } = [];

    /// <summary>The time that the server takes for a message.</summary>
    public Func<TimeSpan> Delay { get; init; } = () => TimeSpan.Zero;

    /// <summary>The settings of a service that sends its mail here.</summary>
    public (string, string)[] Settings =>
    [
        ("Reports:Mail:Host", "localhost"), ("Reports:Mail:Port", $"{Port}"), ("Reports:Mail:From", "CoopGraph <reports@example.org>"),
        ("Reports:Mail:User", User), ("Reports:Mail:Password", Password), ("Reports:Mail:TrustedCertificate", Certificate),
    ];

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Answers.TryDequeue(out var answer))
            return answer;
        using var stream = new MemoryStream(buffer.ToArray());
        _received.Enqueue(await MimeMessage.LoadAsync(stream, CancellationToken.None));
        await Task.Delay(Delay(), _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _server.Shutdown();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
