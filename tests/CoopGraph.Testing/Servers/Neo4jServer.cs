using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Testing.Servers;

/// <summary>
/// A Neo4j server for tests: the one that <c>COOPGRAPH_TEST_NEO4J</c> names, or one that is started on loopback and ends with the test
/// process, from its own program or else in a container of Docker. If there is none, tests that need a server are reported as skipped, with the
/// reason. Tests that stop a server need its program.
/// </summary>
internal sealed partial class Neo4jServer : IAsyncDisposable
{
    private static readonly Lazy<Task<Neo4jServer>> OneForAll = new(StartSharedAsync);

    private readonly string[] _arguments;
    private readonly string? _options;
    private readonly string? _folder;
    private Neo4jProcess? _process;

    private Neo4jServer(Uri address, string? folder = null, string[]? arguments = null, Neo4jProcess? process = null, string? options = null)
    {
        Address = new Uri(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        Password = address.UserInfo.Split(':') is [_, var password] ? Uri.UnescapeDataString(password) : null;
        (_folder, _arguments, _process, _options) = (folder, arguments ?? [], process, options);
        if (Array.IndexOf(_arguments, "--password") is var at and >= 0)
            Password = _arguments[at + 1];
    }

    /// <summary>The server's HTTP address.</summary>
    public Uri Address { get; }

    /// <summary>The password of the user neo4j; null if the server requires none.</summary>
    public string? Password { get; }

    /// <summary>The reason that tests cannot have a server; null if they can.</summary>
    public static string? SkipReason => Neo4jPlace.Given is null && Neo4jPlace.NotStartable is { } program && ServerContainer.NotStartable is { } container
        ? $"{program} Also, {container}."
        : null;

    /// <summary>Whether tests start servers of their own, as many as they need. Otherwise there is one for all, given or in a container.</summary>
    public static bool CanStart => Neo4jPlace.Given is null && Neo4jPlace.NotStartable is null;

    /// <summary>The settings with which CoopGraph connects to this server.</summary>
    public Dictionary<string, string?> Configuration => new()
    {
        ["Neo4j:Uri"] = Address.ToString(),
        ["Neo4j:Password"] = Password,
    };

    /// <summary>Returns the one server that the tests of an assembly share. They must not stop it.</summary>
    public static Task<Neo4jServer> SharedAsync()
    {
        Skip.If(SkipReason is not null, SkipReason);
        return OneForAll.Value;
    }

    /// <summary>Starts a server of the test's own, which is ready soon and to be disposed.</summary>
    /// <param name="settings">Further arguments of the start script, such as <c>-cdb.memory.transaction.max=64m</c>.</param>
    public static async Task<Neo4jServer> StartOwnAsync(params string[] settings)
    {
        Neo4jPlace.SkipIfNotStartable();
        return await StartAsync(await Neo4jClassData.ShortLivedAsync(), settings);
    }

    /// <summary>Starts a server for many tests, which is quick once Java has compiled its code.</summary>
    public static Task<Neo4jServer> StartLastingAsync()
    {
        Neo4jPlace.SkipIfNotStartable();
        return StartAsync(null, []);
    }

    /// <summary>Starts the server again, with the same data and ports.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _process = await Neo4jProcess.StartAsync(_arguments, _options);
    }

    /// <summary>Starts the server again if it was stopped or killed.</summary>
    public async Task RestartIfDownAsync() => _process ??= await Neo4jProcess.StartAsync(_arguments, _options);

    /// <summary>Ends the server in an orderly way; its data stay.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
            await process.StopAsync();
        _process = null;
    }

    /// <summary>Kills the server, as a crash would; its data stay.</summary>
    public async Task KillAsync()
    {
        await Own.KillAsync();
        _process = null;
    }

    /// <summary>Suspends the server: it accepts connections and does not respond.</summary>
    public Task SuspendAsync() => Own.SignalAsync("STOP");

    /// <summary>Resumes the suspended server.</summary>
    public Task ResumeAsync() => Own.SignalAsync("CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.SignalAsync("CONT");
            await StopAsync();
        }

        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private Neo4jProcess Own => _process ?? throw new InvalidOperationException("The server does not run, or is not the test's own.");

    private static async Task<Neo4jServer> StartAsync(string? options, string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-neo4j-").FullName;
        for (var tries = 1; ; tries++)
        {
            string[] arguments = [folder, .. Ports(), .. Settings(), .. settings];
            try
            {
                var process = await Neo4jProcess.StartAsync(arguments, options);
                return new Neo4jServer(process.Address, folder, arguments, process, options);
            }
            catch (InvalidOperationException) when (tries < 3)
            {
                // Another process took a port between its choice and its use.
            }
        }
    }

    private static async Task<Neo4jServer> StartSharedAsync()
    {
        if (Neo4jPlace.Given is { } given)
            return new Neo4jServer(given);
        if (Neo4jPlace.NotStartable is not null)
            return new Neo4jServer(await ServerContainer.StartNeo4jAsync(Neo4jTestSettings.Given));
        // Never disposed: a test process has no time for it at its end, and the server ends with the process anyway.
        return await StartLastingAsync();
    }

    private static IEnumerable<string> Settings() => Neo4jTestSettings.Given.Select(setting => $"-c{setting.Key}={setting.Value}");

    private static string[] Ports()
    {
        using var http = new TcpListener(IPAddress.Loopback, 0);
        using var bolt = new TcpListener(IPAddress.Loopback, 0);
        http.Start();
        bolt.Start();
        return ["--http", $"{((IPEndPoint)http.LocalEndpoint).Port}", "--bolt", $"{((IPEndPoint)bolt.LocalEndpoint).Port}"];
    }
}
