using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>A response that is a stream of events (the HTML standard, section 9.2). Several may send at once.</summary>
/// <param name="http">The request.</param>
/// <param name="options">The limits of the connection.</param>
/// <param name="time">The clock.</param>
internal sealed class EventStream(HttpContext http, ConnectionOptions options, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private bool _isClosed;

    /// <summary>Sends the headers of the response.</summary>
    public async Task BeginAsync()
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = $"{MediaTypes.EventStream}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // nginx would collect events in a buffer.
        response.Headers["X-Accel-Buffering"] = "no";
        VaryHeader.Add(response, VaryHeader.OfAnswers);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // A slow client has a limit of its own.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        await SendAsync(":\n\n"u8.ToArray(), http.RequestAborted);
    }

    /// <summary>Sends an event.</summary>
    /// <param name="type">The type of the event.</param>
    /// <param name="data">The data, without line breaks.</param>
    /// <param name="id">The id of the event; null for none.</param>
    /// <param name="cancellation">Ends the wait for others that send.</param>
    /// <returns>Whether the client took it in time (<see cref="ConnectionOptions.SendTimeout"/>).</returns>
    public ValueTask<bool> SendAsync(string type, ReadOnlySpan<byte> data, string? id, CancellationToken cancellation)
    {
        var head = id is null ? $"event: {type}\ndata: " : string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {type}\ndata: ");
        var bytes = new ArrayBufferWriter<byte>(head.Length + data.Length + 2);
        bytes.Write(Encoding.UTF8.GetBytes(head));
        bytes.Write(data);
        bytes.Write("\n\n"u8);
        return SendAsync(bytes.WrittenMemory, cancellation);
    }

    /// <summary>Sends comments, so that the connection is not closed because it is quiet, until the stream ends.</summary>
    public async Task KeepAliveAsync(CancellationToken end)
    {
        using var timer = new PeriodicTimer(options.KeepAlive, time);
        try
        {
            while (await timer.WaitForNextTickAsync(end))
                await SendAsync(":\n\n"u8.ToArray(), end);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The stream has ended.
        }
    }

    /// <summary>Closes the stream. Nothing is sent any more, since the server uses what belongs to the request for the next one.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!await _sending.WaitAsync(CloseTimeout))
        {
            // The client reads nothing: without a connection, the send that is under way ends.
            http.Abort();
            await _sending.WaitAsync();
        }

        _isClosed = true;
        _sending.Release();
    }

    private async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            if (_isClosed)
                throw new OperationCanceledException("The stream is closed.");
            var send = http.Response.BodyWriter.WriteAsync(bytes, CancellationToken.None);
            return send.IsCompletedSuccessfully || await PatientSend.WaitAsync(send.AsTask(), options.SendTimeout, time, http.Abort);
        }
        finally
        {
            _sending.Release();
        }
    }
}
