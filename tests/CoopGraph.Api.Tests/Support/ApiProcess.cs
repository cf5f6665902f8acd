using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The service as a process of its own, as an operator starts it.</summary>
internal sealed class ApiProcess : IDisposable
{
    private const int LinesOfReason = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private Task<string> _rest = Task.FromResult(string.Empty);

    private ApiProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>The address of the service, without a path.</summary>
    public string Address { get; }

    /// <summary>The lines that it wrote to the console until it listened.</summary>
    public List<string> FirstLines { get; } = [];

    /// <summary>Whether the process is still running.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>The memory of the process that is in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the service on a free port, and waits until it listens.</summary>
    /// <param name="environment">Variables of the environment.</param>
    public static async Task<ApiProcess> StartAsync(params (string Key, string Value)[] environment)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll"), "--urls", address])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var service = new ApiProcess(Process.Start(start)!, address);
        using var patience = new CancellationTokenSource(Patience);
        while (await service._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            service.FirstLines.Add(line);
            if (line.Contains("/health", StringComparison.Ordinal))
                break;
        }

        // What is not read would fill the pipe, and the service would wait.
        service._rest = service._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return service;
    }

    /// <summary>Returns the lines that it wrote to the console after it listened, until it ended.</summary>
    public async Task<string[]> LastLinesAsync() => (await _rest).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asks the process to stop, and returns its exit code when it did.</summary>
    /// <param name="patience">The longest wait.</param>
    /// <exception cref="TimeoutException">The process did not end in time, and was killed. The message has the end of what it wrote to the console.</exception>
    public async Task<int> StopAsync(TimeSpan patience)
    {
        using var longest = new CancellationTokenSource(patience);
        try
        {
            using (Process.Start("kill", ["-TERM", $"{_process.Id}"]))
                await _process.WaitForExitAsync(longest.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            throw new TimeoutException($"The process did not end in {patience}. It wrote:\n{string.Join('\n', (await LastLinesAsync()).TakeLast(LinesOfReason))}");
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the process at once (SIGKILL), in whatever it does.</summary>
    public void Kill() => _process.Kill();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsAlive)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>Returns a port of the loopback address that nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
