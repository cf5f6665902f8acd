using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using CoopGraph.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Transport;

/// <summary>Tests that a fault of the client is answered, and does not fill the log.</summary>
public sealed class BrokenBodyTests : IDisposable
{
    private const string Head = "POST /graphql HTTP/1.1\nHost: x\nConnection: close\nContent-Type: application/json";

    private readonly WarningsOfAll _log = new();
    private readonly LoopbackApi _api;

    public BrokenBodyTests() => _api = new(services => services.AddSingleton<ILoggerProvider>(_log));

    [Theory]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n")]
    [InlineData("2\r\n{}!!\r\n0\r\n\r\n")]
    public async Task Malformed_chunks_are_a_bad_request(string chunks)
    {
        var answer = await RawHttp.AskAsync(_api.Url, $"{Head}\nTransfer-Encoding: chunked", Encoding.ASCII.GetBytes(chunks));

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("BAD_REQUEST", answer, StringComparison.Ordinal);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_a_timeout_of_the_request()
    {
        var answer = await RawHttp.AskAsync(_api.Url, $"{Head}\nContent-Length: 1000", [(byte)'{']);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("REQUEST_TIMEOUT", answer, StringComparison.Ordinal);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_body_is_not_logged()
    {
        using var client = await RawHttp.ConnectAsync(_api.Url);
        await RawHttp.SendAsync(client, $"{Head}\nContent-Length: 1000", [(byte)'{']);

        var connection = client.GetStream();
        client.Client.Shutdown(SocketShutdown.Send);

        try
        {
            await RawHttp.ReadToEndAsync(connection);
        }
        catch (IOException)
        {
            // The server may close the connection in either way.
        }

        Assert.Empty(_log.Messages);
    }

    public void Dispose()
    {
        _api.Dispose();
        _log.Dispose();
    }

    private sealed class WarningsOfAll : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _messages = [];

        public IEnumerable<string> Messages => _messages;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                _messages.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
