using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Benchmarks;

/// <summary>A server in a process of its own, which listens on loopback and ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The root of its addresses.</summary>
    public Uri Address { get; }

    /// <summary>The CPU time that it has used so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it uses now, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    /// <summary>The most memory that it has used so far, in megabytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / (1024 * 1024);
        }
    }

    /// <summary>Starts a program of this folder, and waits until it is ready.</summary>
    /// <param name="program">The file name of the program's assembly.</param>
    /// <param name="ready">The path that has status 200 once it is ready.</param>
    /// <param name="settings">Its settings, as environment variables.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ServerProcess> StartAsync(string program, string ready, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        StartAsync(address =>
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
            {
                // The folder of its settings; without them it would log every request.
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = { ["ASPNETCORE_URLS"] = address.ToString() },
            };
            foreach (var (name, value) in settings)
                start.Environment[name] = value;
            return start;
        }, ready);

    /// <summary>Starts any program, and waits until it is ready.</summary>
    /// <param name="startAt">Describes its start, for the address on which it has to listen.</param>
    /// <param name="ready">The path that has status 200 once it is ready.</param>
    public static async Task<ServerProcess> StartAsync(Func<Uri, ProcessStartInfo> startAt, string ready)
    {
        var server = Launch(startAt);
        try
        {
            await server.UntilAsync(ready, TimeSpan.FromMilliseconds(200));
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts any program, and does not wait.</summary>
    /// <param name="startAt">Describes its start, for the address on which it has to listen.</param>
    public static ServerProcess Launch(Func<Uri, ProcessStartInfo> startAt)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = startAt(address);
        start.RedirectStandardOutput = true;
        var server = new ServerProcess(Process.Start(start)!, address);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        return server;
    }

    /// <summary>Asks for a path until its status is 200, for ten minutes at most.</summary>
    /// <param name="path">The path, with its query.</param>
    /// <param name="every">The time between two tries.</param>
    public async Task UntilAsync(string path, TimeSpan every)
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(10);)
        {
            await Task.Delay(every);
            try
            {
                if ((await http.GetAsync(new Uri(Address, path))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // The server does not listen yet.
            }
        }

        throw new TimeoutException($"{Address} did not become ready within ten minutes.");
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
