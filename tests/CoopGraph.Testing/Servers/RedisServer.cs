using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Testing.Servers;

/// <summary>
/// A Redis server for tests: the one that COOPGRAPH_TEST_REDIS names (<c>host:port</c>), or a <c>redis-server</c> that is started. The
/// latter uses a free port of the loopback address, stores nothing on disk and ends with the test. Without one, tests that may share a Redis
/// get one in a container of Docker.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Variable = "COOPGRAPH_TEST_REDIS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string? Program = FindProgram();
    private static readonly Lazy<Task<string>> Container = new(ServerContainer.StartRedisAsync);

    private readonly int _port;
    private Process? _process;

    private RedisServer(string connectionString, int port) => (ConnectionString, _port) = (connectionString, port);

    /// <summary>The reason that there is no Redis to test with; null if there is one.</summary>
    public static string? SkipReason => Program is null && External is null && ServerContainer.NotStartable is { } container
        ? $"{OwnSkipReason}, {Variable} names none, and {container}"
        : null;

    /// <summary>The reason that there is no Redis of the test's own, which it may kill and suspend; null if there is one.</summary>
    public static string? OwnSkipReason => Program is null ? "redis-server is not installed (apt-get install redis-server)" : null;

    /// <summary>The server's address, in the form of StackExchange.Redis.</summary>
    public string ConnectionString { get; }

    private static string? External => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>Returns a Redis that may be shared with others: use keys of your own.</summary>
    public static async Task<RedisServer> StartAsync() => External is { } external ? new RedisServer(external, 0)
        : Program is null ? new RedisServer(await Container.Value, 0)
        : await StartOwnAsync();

    /// <summary>Starts a Redis of the test's own.</summary>
    public static async Task<RedisServer> StartOwnAsync()
    {
        // Another process may take the free port between its choice and its use.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var server = new RedisServer(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), port);
            try
            {
                await server.StartAgainAsync();
                return server;
            }
            catch (IOException) when (attempt < 5)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>Returns an address without a Redis, until <see cref="StartAgainAsync"/>.</summary>
    public static RedisServer NotStarted()
    {
        var port = FreePort();
        return new RedisServer(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), port);
    }

    /// <summary>Starts the server at its port, empty, and waits until it responds.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(Program!)
        {
            ArgumentList =
            {
                "--bind", "127.0.0.1", "--port", _port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no",
                "--dir", Path.GetTempPath(), "--maxmemory", "64mb",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillProcess();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || waited.Elapsed > Patience)
                throw new IOException("redis-server did not come up.");
            await Task.Delay(50);
        }
    }

    /// <summary>Kills the server, as the out-of-memory killer would (signal 9).</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Suspends the server while its connections stay open (SIGSTOP).</summary>
    public Task HangAsync() => SignalAsync("STOP");

    /// <summary>Resumes the server (SIGCONT).</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Sends one command and returns the raw response.</summary>
    public async Task<string> CommandAsync(params string[] words)
    {
        using var client = new TcpClient();
        var address = ConnectionString.Split(',')[0].Split(':');
        await client.ConnectAsync(address[0], int.Parse(address[1], CultureInfo.InvariantCulture));
        var stream = client.GetStream();
        var command = $"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command));
        var buffer = new byte[64 * 1024];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        KillProcess();
        if (_process is not null)
            await _process.WaitForExitAsync();
        _process?.Dispose();
        _process = null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await CommandAsync("PING")).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {_process!.Id}"]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"SIG{signal} could not be sent.");
    }

    private void KillProcess()
    {
        if (_process is { HasExited: false })
            _process.Kill();
    }
}
