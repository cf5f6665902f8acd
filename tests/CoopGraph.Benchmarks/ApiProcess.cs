using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Benchmarks;

/// <summary>The API as a separate process, without a cache of responses.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ApiProcess(Process process, Uri address)
    {
        _process = process;
        Endpoint = new Uri(address, "graphql");
    }

    /// <summary>The address for queries.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts the API on a Neo4j, loads a seed, and waits until the API is ready.</summary>
    public static async Task<ApiProcess> StartAsync(string neo4j, string seed)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll")])
        {
            // The folder of its settings; without them it would log every request.
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Store"] = "Neo4j",
                ["Neo4j__Uri"] = neo4j,
                ["Seed__Folder"] = seed,
                ["Seed__Synthetic"] = "true",
                ["Cache__Enabled"] = "false",
            },
        };
        var api = new ApiProcess(Process.Start(start)!, address);
        api._process.OutputDataReceived += (_, _) => { };
        api._process.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var tries = 0; tries < 900; tries++)
        {
            await Task.Delay(200);
            try
            {
                if ((await http.GetAsync(new Uri(address, "health/ready"))).IsSuccessStatusCode)
                    return api;
            }
            catch (HttpRequestException)
            {
                // The API does not listen yet.
            }
        }

        await api.DisposeAsync();
        throw new TimeoutException("The API did not become ready within three minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
