using System.Net;
using System.Net.Sockets;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Testing;
using MimeKit;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>
/// Tests what becomes of a mail when the connection ends, or goes silent, while it is being encrypted. Nothing is sent then, and a certificate is not to blame.
/// </summary>
public sealed class BrokenMailServerTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _helloCame = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();

    public BrokenMailServerTests() => _listener.Start();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task A_run_that_has_to_end_while_the_connection_is_encrypted_is_interrupted_and_has_not_failed()
    {
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync(_ => Task.Delay(Timeout.Infinite, _end.Token));
        var sending = SendAsync(TimeSpan.FromMinutes(1), stop.Token);
        await _helloCame.Task.WaitAsync(Eventually.Patience);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(Eventually.Patience));
        await EndAsync(serving);
    }

    [Fact]
    public async Task A_connection_that_breaks_while_it_is_encrypted_is_worth_another_try()
    {
        var serving = ServeAsync(client =>
        {
            client.Close();
            return Task.CompletedTask;
        });

        var failure = await Assert.ThrowsAsync<DeliveryFailedException>(() => SendAsync(TimeSpan.FromMinutes(1), default).WaitAsync(Eventually.Patience));

        Assert.Equal("The mail server cannot be reached (IOException).", failure.Message);
        Assert.True(failure.MayPass);
        await EndAsync(serving);
    }

    [Fact]
    public async Task A_server_that_goes_silent_while_the_connection_is_encrypted_is_given_up_in_time_and_tried_again()
    {
        var serving = ServeAsync(_ => Task.Delay(Timeout.Infinite, _end.Token));

        var failure = await Assert.ThrowsAsync<DeliveryFailedException>(() => SendAsync(TimeSpan.FromSeconds(2), default).WaitAsync(Eventually.Patience));

        Assert.Equal("The mail server did not answer in time.", failure.Message);
        Assert.True(failure.MayPass);
        await EndAsync(serving);
    }

    [Fact]
    public async Task A_server_that_answers_the_greeting_of_TLS_in_the_clear_is_not_said_to_have_a_wrong_certificate()
    {
        var serving = ServeAsync(async client =>
        {
            await client.GetStream().WriteAsync("500 What is this?\r\n"u8.ToArray(), _end.Token);
            await Task.Delay(Timeout.Infinite, _end.Token);
        });

        var failure = await Assert.ThrowsAsync<DeliveryFailedException>(() => SendAsync(TimeSpan.FromMinutes(1), default).WaitAsync(Eventually.Patience));

        Assert.Equal("The mail server broke TLS off, or has none on this port.", failure.Message);
        Assert.True(failure.MayPass);
        await EndAsync(serving);
    }

    private async Task SendAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        using var message = new MimeMessage { Subject = "A report", Body = new TextPart("plain") { Text = "Its numbers" } };
        message.To.Add(MailboxAddress.Parse("a@example.org"));
        var server = new MailServer(new() { Host = "localhost", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, From = "reports@example.org" }) { CommandTimeout = timeout };
        await server.SendAsync(message, () => throw new InvalidOperationException("The server was never ready."), cancellation);
    }

    // A mail server until the client begins with TLS.
    private async Task ServeAsync(Func<TcpClient, Task> handshake)
    {
        using var client = await _listener.AcceptTcpClientAsync(_end.Token);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        await stream.WriteAsync("220 localhost ESMTP\r\n"u8.ToArray(), _end.Token);
        await reader.ReadLineAsync(_end.Token);
        await stream.WriteAsync("250-localhost\r\n250 STARTTLS\r\n"u8.ToArray(), _end.Token);
        await reader.ReadLineAsync(_end.Token);
        await stream.WriteAsync("220 Go ahead\r\n"u8.ToArray(), _end.Token);
        await stream.ReadExactlyAsync(new byte[5], _end.Token);
        _helloCame.SetResult();
        await handshake(client);
    }

    private async Task EndAsync(Task serving)
    {
        await _end.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.True(_helloCame.Task.IsCompletedSuccessfully);
    }
}
