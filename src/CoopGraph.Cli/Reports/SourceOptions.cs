using System.CommandLine;
using System.Globalization;
using CoopGraph.Cli.Support;
using Polly;
using Polly.Retry;

namespace CoopGraph.Cli.Reports;

/// <summary>The options that say where reports come from, and how long to wait for them.</summary>
internal sealed class SourceOptions
{
    private const string TokenVariable = "COOPGRAPH_TOKEN";

    private readonly Option<Uri?> _server = new("--server")
    {
        Description = "The address of a service, such as http://127.0.0.1:5000; left out: the data are opened without a service.",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
            result.AddError($"--server is '{text}': give an address such as http://127.0.0.1:5000.");
            return null;
        },
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"The file with the bearer token for the service; left out: the environment variable {TokenVariable}, if it is set.",
    };

    private readonly Option<int> _retry = IntegerOption.Create("--retry", "How often to try again where the service or the store is not reachable.", 0, 100, 0);

    private readonly Option<int> _timeout = IntegerOption.Create("--timeout", "The time of one try, in seconds.", 1, 86_400, 60);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [_server, _tokenFile, _retry, _timeout];

    /// <summary>Does work with the chosen source, again after a failure that can pass.</summary>
    /// <exception cref="CommandException">The last try failed.</exception>
    public async Task DoAsync(ParseResult parsed, Func<IReportSource, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var seconds = parsed.GetValue(_timeout);
        var tries = new ResiliencePipelineBuilder();
        if (parsed.GetValue(_retry) is > 0 and var again)
        {
            tries.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = again,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(60),
                ShouldHandle = new PredicateBuilder().Handle<CommandException>(e => e.ExitCode == ExitCodes.Unreachable),
            });
        }

        await tries.Build().ExecuteAsync(
            async end =>
            {
                using var time = CancellationTokenSource.CreateLinkedTokenSource(end);
                time.CancelAfter(TimeSpan.FromSeconds(seconds));
                try
                {
                    await using var source = parsed.GetValue(_server) is { } server
                        ? (IReportSource)new RemoteReports(server, TokenOf(parsed))
                        : await LocalReports.OpenAsync(time.Token);
                    await work(source, time.Token);
                }
                catch (OperationCanceledException) when (!end.IsCancellationRequested)
                {
                    throw new CommandException(
                        ExitCodes.Unreachable, string.Create(CultureInfo.InvariantCulture, $"There was no whole answer within {seconds} seconds (--timeout)."));
                }
            },
            cancellation);
    }

    // A token in the arguments would be seen by everyone who lists the processes of the machine.
    private string? TokenOf(ParseResult parsed)
    {
        if (parsed.GetValue(_tokenFile) is not { } file)
            return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : null;
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Usage, $"The token cannot be read: {e.Message}");
        }
    }
}
