using CoopGraph.Neo4j.QueryApi.Wire;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi.Resilience;

/// <summary>
/// Stops calls to a server that is gone, so that callers get an error at once. A single call tries the server again after
/// <see cref="BreakDuration"/>.
/// </summary>
/// <remarks>
/// There are two breakers, since the two signs of a server that is gone come at different speeds. Refused or cut connections come within
/// milliseconds and by the hundred; a timeout takes seconds. One window of time would be too long for the one or too short for the other.
/// Errors that the server reports are no sign that it is gone: it still responds.
/// </remarks>
internal static partial class Breakers
{
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(2);

    public static CircuitBreakerStrategyOptions<HttpResponseMessage> OnLostConnections(ILogger logger) => Options(
        logger, TimeSpan.FromSeconds(1), ratio: 0.3, fewest: 4, e => new(e is ResponseLostException { Loss: not ResponseLoss.Unreadable }));

    // A server that answers at all is not gone: the statement was too expensive, and others must not suffer for it.
    public static CircuitBreakerStrategyOptions<HttpResponseMessage> OnTimeouts(ServerPing ping, ILogger logger) => Options(
        logger, TimeSpan.FromSeconds(30), ratio: 0.7, fewest: 4, async e => e is TimeoutRejectedException && !await ping.IsAnsweredAsync().ConfigureAwait(false));

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Options(
        ILogger logger, TimeSpan window, double ratio, int fewest, Func<Exception, ValueTask<bool>> isFailure) => new()
        {
            SamplingDuration = window,
            FailureRatio = ratio,
            MinimumThroughput = fewest,
            BreakDuration = BreakDuration,
            ShouldHandle = arguments => arguments.Outcome.Exception is { } e ? isFailure(e) : new(false),
            OnOpened = arguments =>
            {
                LogOpened(logger, arguments.BreakDuration.TotalSeconds, Failures.Name(arguments.Outcome.Exception));
                return default;
            },
            OnClosed = arguments =>
            {
                LogClosed(logger);
                return default;
            },
        };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Neo4j is not asked for {Seconds} s: {Failure}.")]
    private static partial void LogOpened(ILogger logger, double seconds, string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Neo4j answers again.")]
    private static partial void LogClosed(ILogger logger);
}
