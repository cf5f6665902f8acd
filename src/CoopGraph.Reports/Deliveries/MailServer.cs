using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CoopGraph.Reports.Deliveries;

/// <summary>Sends mail over SMTP with TLS.</summary>
/// <param name="options">The settings.</param>
internal sealed class MailServer(MailOptions options)
{
    /// <summary>The longest wait for the connection, for TLS and for each answer of the server.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message. The sender is filled in.</param>
    /// <param name="beginAsync">Is called when the server is ready to take the message; if it returns false, nothing is sent.</param>
    /// <param name="cancellation">
    /// The token that is cancelled when the run has to end. A message that is being sent then has 5 seconds to finish, since it cannot be sent again.
    /// </param>
    /// <exception cref="DeliveryFailedException">The server did not take the message, or its answer was lost, or nothing of it was sent yet.</exception>
    /// <exception cref="OperationCanceledException">The run has to end.</exception>
    public async Task SendAsync(MimeMessage message, Func<Task<bool>> beginAsync, CancellationToken cancellation)
    {
        message.From.Add(MailboxAddress.Parse(options.From));
        using var smtp = new SmtpClient { Timeout = (int)CommandTimeout.TotalMilliseconds, ServerCertificateValidationCallback = Check() };
        await ConnectAsync(smtp, cancellation);
        if (!await beginAsync())
            return;
        using var sending = TimeToFinish.Sending(cancellation);
        var content = new SentContent();
        try
        {
            await smtp.SendAsync(message, sending.Over, content);
        }
        catch (SmtpCommandException e)
        {
            // A definite answer: the server did not take it. Codes from 500 on are final.
            throw new DeliveryFailedException($"The mail server refused {PartOf(e)} with {(int)e.StatusCode}.", mayPass: (int)e.StatusCode < 500);
        }
        catch (ServiceNotAuthenticatedException)
        {
            throw new DeliveryFailedException("The mail server asks for a login: set Reports:Mail:User and Reports:Mail:Password.", mayPass: false);
        }
        catch (Exception e) when (!content.HasBegun && IsEnd(e))
        {
            throw new DeliveryFailedException($"The connection was lost before the mail was sent ({e.GetType().Name}).", mayPass: true);
        }
        catch (Exception e) when (IsEnd(e) && e is not OperationCanceledException)
        {
            throw new DeliveryFailedException(
                "The connection was lost while the mail was sent, so it may have arrived; it is not sent again.", mayPass: false, isUnknown: true);
        }

        try
        {
            await smtp.DisconnectAsync(quit: true, sending.Over);
        }
        catch (Exception e) when (e is IOException or ProtocolException or OperationCanceledException)
        {
            // The server has taken the message.
        }
    }

    private async Task ConnectAsync(SmtpClient smtp, CancellationToken cancellation)
    {
        try
        {
            await smtp.ConnectAsync(options.Host, options.Port, options.Security == MailSecurity.Tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellation);
            if (options.User is { } user)
                await smtp.AuthenticateAsync(user, options.Password ?? string.Empty, cancellation);
        }
        catch (Exception e) when (cancellation.IsCancellationRequested && e is not OperationCanceledException)
        {
            // MailKit reports a handshake that was cancelled as one that failed.
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        catch (NotSupportedException) when (smtp.IsConnected)
        {
            throw new DeliveryFailedException("The mail server offers no login with a password, which Reports:Mail:User asks for.", mayPass: false);
        }
        catch (Exception e) when (FailureOf(e) is { } failure)
        {
            throw failure;
        }
    }

    // Null for an exception that no mail server causes.
    private static DeliveryFailedException? FailureOf(Exception exception) => exception switch
    {
        SslHandshakeException { InnerException: TimeoutException } => new("The mail server did not answer in time.", mayPass: true),
        SslHandshakeException { InnerException: IOException broken } => new($"The mail server cannot be reached ({broken.GetType().Name}).", mayPass: true),
        SslHandshakeException { ServerCertificate: not null } => new("The mail server's certificate is not trusted.", mayPass: false),
        SslHandshakeException => new("The mail server broke TLS off, or has none on this port.", mayPass: true),
        NotSupportedException => new("The mail server has no STARTTLS on this port.", mayPass: false),
        AuthenticationException { InnerException: SmtpCommandException { StatusCode: < SmtpStatusCode.CommandUnrecognized } answer } =>
            new($"The mail server cannot check Reports:Mail:Password now ({(int)answer.StatusCode}).", mayPass: true),
        AuthenticationException => new("The mail server refuses Reports:Mail:User and Reports:Mail:Password.", mayPass: false),
        IOException or ProtocolException or System.Net.Sockets.SocketException or TimeoutException or CommandException =>
            new($"The mail server cannot be reached ({exception.GetType().Name}).", mayPass: true),
        _ => null,
    };

    private static bool IsEnd(Exception exception) =>
        exception is IOException or ProtocolException or ServiceNotConnectedException or TimeoutException or OperationCanceledException;

    private static string PartOf(SmtpCommandException refusal) => refusal.ErrorCode switch
    {
        SmtpErrorCode.RecipientNotAccepted => "one of the addresses",
        SmtpErrorCode.SenderNotAccepted => "the sender, Reports:Mail:From,",
        _ => "the message",
    };

    // Null: MailKit's own check, against the system's store.
    private RemoteCertificateValidationCallback? Check()
    {
        if (options.TrustedCertificate is not { Length: > 0 } file)
            return null;
        return (_, certificate, _, errors) =>
        {
            if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
                return false;
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
            using var given = new X509Certificate2(certificate);
            return chain.Build(given);
        };
    }

    // The addresses come before the content: until it is sent, the mail cannot arrive.
    private sealed class SentContent : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
