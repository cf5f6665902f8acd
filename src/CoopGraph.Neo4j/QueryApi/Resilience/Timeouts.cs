using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi.Resilience;

/// <summary>The time limits of a call.</summary>
internal static class Timeouts
{
    public static TimeoutStrategyOptions OfAllTries() => new()
    {
        TimeoutGenerator = arguments => new(arguments.Context.Call().TotalTimeout),
    };

    public static TimeoutStrategyOptions OfOneTry() => new()
    {
        TimeoutGenerator = arguments => new(arguments.Context.Call().AttemptTimeout),
    };
}
