using System.Net;
using System.Text;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>A collector of traces and metrics that keeps the bytes that come.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly MemoryStream _received = new();
    private readonly Lock _gate = new();

    public Collector()
    {
        Address = $"http://127.0.0.1:{ApiProcess.FreePort()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>All that came, as text. Texts in it are as they were sent; what is between them is not.</summary>
    public string Received
    {
        get
        {
            lock (_gate)
                return Encoding.UTF8.GetString(_received.ToArray());
        }
    }

    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                lock (_gate)
                    _received.Write(body.ToArray());
                call.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
