using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopGraph.Testing.Servers;

/// <summary>A running server's processes: the script that started it and the server itself, each ended by its own id.</summary>
internal sealed partial class Neo4jProcess
{
    // Standard input is a pipe from the test process. The word stop in it requests an orderly stop. The word crashed reports that the
    // server was killed and that its data are still needed. If the pipe ends without a word, the test process is gone, for whatever reason:
    // the server ends at once, and its data are deleted.
    private const string WithUs = """
        folder=$2
        exec 3<&0
        "$@" & child=$!
        (
          read -r word <&3 || true
          if [ "$word" = stop ]; then
            kill "$child"
          elif [ -z "$word" ]; then
            kill -KILL $(cat "/proc/$child/task/$child/children")
            kill "$child"
            while kill -0 "$child"; do sleep 0.1; done
            rm -rf "$folder"
          fi
        ) >/dev/null 2>&1 &
        wait "$child"
        """;

    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    private readonly Process _script;

    private Neo4jProcess(Process script, Uri address, int server) => (_script, Address, Server) = (script, address, server);

    public Uri Address { get; }

    /// <summary>The server's process id.</summary>
    public int Server { get; }

    /// <param name="arguments">The arguments of the script that starts a server; the first is its folder.</param>
    /// <param name="options">The options of Java besides those of the script; null for none.</param>
    /// <exception cref="InvalidOperationException">The server did not start; the message contains its error output.</exception>
    public static async Task<Neo4jProcess> StartAsync(IEnumerable<string> arguments, string? options = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", WithUs, "bash", Neo4jPlace.Script("start"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The same as in the container file. The plans of some thousand different statements fill a smaller heap, and then each takes a
        // second.
        start.Environment["NEO4J_HEAP"] = "512m";
        if (options is not null)
            start.Environment["JAVA_TOOL_OPTIONS"] = options;
        var script = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var said = script.StandardError.ReadToEndAsync();
        if (await script.StandardOutput.ReadLineAsync() is { } line && ReadyLine().Match(line) is { Success: true } ready)
            return new Neo4jProcess(script, new Uri(ready.Groups[1].Value), int.Parse(ready.Groups[2].Value, CultureInfo.InvariantCulture));
        script.StandardInput.Close();
        throw new InvalidOperationException($"Neo4j did not start: {await said}");
    }

    /// <summary>Ends the server in an orderly way, or by force if that takes too long.</summary>
    /// <param name="patience">The time that an orderly stop may take; null for the usual.</param>
    public async Task StopAsync(TimeSpan? patience = null)
    {
        await _script.StandardInput.WriteLineAsync("stop");
        await _script.StandardInput.FlushAsync();
        using var timeout = new CancellationTokenSource(patience ?? StopTime);
        try
        {
            await _script.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
        }
    }

    /// <summary>Kills the server, as a crash would.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        await _script.WaitForExitAsync();
        try
        {
            await _script.StandardInput.WriteLineAsync("crashed");
            await _script.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // If an orderly stop was requested before, the other end no longer listens.
        }
    }

    /// <summary>Sends a signal to the server's process.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("bash", ["-c", "kill -s \"$1\" \"$2\"", "bash", signal, Server.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    [GeneratedRegex(@"^ready (http://\S+) \S+ pid (\d+)$")]
    private static partial Regex ReadyLine();
}
