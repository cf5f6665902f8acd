using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>A real HTTP server on loopback that receives webhooks and pings.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = [];

    private Receiver(WebApplication app) => _app = app;

    /// <summary>The requests that came in, in their order.</summary>
    public IReadOnlyList<Received> All => [.. _received];

    /// <summary>The statuses of the next answers; then 204.</summary>
    public ConcurrentQueue<int> Statuses { get; } = [];

    /// <summary>The time that an answer takes.</summary>
    public Func<TimeSpan> Delay { get; set; } = () => TimeSpan.Zero;

    public string Address => _app.Urls.Single();

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue(new(
            http.Request.Method, http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray()));
        await Task.Delay(Delay(), _app.Lifetime.ApplicationStopping);
        http.Response.StatusCode = Statuses.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        if (status is >= 300 and < 400)
            http.Response.Headers.Location = "/elsewhere";
    }
}

/// <summary>A request that came in.</summary>
internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
