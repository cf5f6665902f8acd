using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Wire;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CoopGraph.Neo4j.QueryApi.Resilience;

/// <summary>
/// Retries a call where that is safe and useful. A statement within a transaction is not retried here: there the whole work is done again.
/// </summary>
internal static partial class Retries
{
    private const int MostRetries = 3;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    /// <summary>The delay after too many wrong passwords: the server then refuses all calls for 5 seconds.</summary>
    private static readonly TimeSpan RateLimitDelay = TimeSpan.FromSeconds(5.2);

    public static RetryStrategyOptions<HttpResponseMessage> Options(ILogger logger) => new()
    {
        MaxRetryAttempts = MostRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstDelay,
        MaxDelay = LongestDelay,
        ShouldHandle = arguments => new(
            arguments.Outcome.Exception is { } e && IsWorthIt(e, arguments.Context.Call(), arguments.AttemptNumber)),
        DelayGenerator = arguments => new(IsRateLimit(arguments.Outcome.Exception) ? RateLimitDelay : null),
        OnRetry = arguments =>
        {
            var failure = Failures.Name(arguments.Outcome.Exception);
            var call = arguments.Context.Call().Call;
            LogRetry(logger, call, failure, arguments.RetryDelay);
            return default;
        },
    };

    private static bool IsWorthIt(Exception e, Neo4jRequest call, int triesBefore) => e switch
    {
        // The server did not process the call, so any call may be sent again. That happens once, and only if a response is still possible
        // in time.
        _ when IsRateLimit(e) => triesBefore == 0 && call.Elapsed + RateLimitDelay < call.TotalTimeout,
        Neo4jException { Kind: Neo4jErrorKind.Passing } or ResponseLostException => call.Call is Neo4jCall.Read or Neo4jCall.Begin,
        _ => false,
    };

    private static bool IsRateLimit(Exception? e) => e is Neo4jException { Kind: Neo4jErrorKind.RateLimited };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Call} is tried again in {Delay} after {Failure}.")]
    private static partial void LogRetry(ILogger logger, Neo4jCall call, string failure, TimeSpan delay);
}
