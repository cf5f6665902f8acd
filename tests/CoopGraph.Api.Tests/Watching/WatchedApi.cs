using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>The service as a process of its own, with its port for those who watch it, and a client for each.</summary>
internal sealed class WatchedApi : IDisposable
{
    private WatchedApi(ApiProcess process, int port)
    {
        Process = process;
        Clients = new HttpClient { BaseAddress = new Uri(process.Address) };
        Watch = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public ApiProcess Process { get; }

    /// <summary>Asks at the port of clients.</summary>
    public HttpClient Clients { get; }

    /// <summary>Asks at the port of those who watch.</summary>
    public HttpClient Watch { get; }

    public static async Task<WatchedApi> StartAsync(params (string Key, string Value)[] environment)
    {
        var port = ApiProcess.FreePort();
        return new(
            await ApiProcess.StartAsync(
            [
                ("Embedded__DataFile", TemporaryData.NewFile()), ("WarmUp__Enabled", "false"), ("Watch__Port", $"{port}"), .. environment,
            ]),
            port);
    }

    /// <summary>Returns the samples of <c>/metrics</c>, each a name with its labels and a value.</summary>
    public async Task<string[]> SamplesAsync() =>
        [.. (await Watch.GetStringAsync("/metrics")).Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    public void Dispose()
    {
        Clients.Dispose();
        Watch.Dispose();
        Process.Dispose();
    }
}
