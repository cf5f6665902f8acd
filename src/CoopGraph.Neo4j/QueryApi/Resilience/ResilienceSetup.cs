using CoopGraph.Neo4j.QueryApi.Wire;
using Microsoft.Extensions.Logging;
using Polly;

namespace CoopGraph.Neo4j.QueryApi.Resilience;

/// <summary>Puts the strategies around a call, from the outermost to the innermost.</summary>
internal static class ResilienceSetup
{
    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ServerPing ping, ILogger logger)
    {
        // Polly's own telemetry writes a line or more for each call, and we cannot keep data out of its text.
        pipeline.TelemetryListener = null;
        pipeline
            .AddTimeout(Timeouts.OfAllTries())
            .AddRetry(Retries.Options(logger))
            .AddCircuitBreaker(Breakers.OnLostConnections(logger))
            .AddCircuitBreaker(Breakers.OnTimeouts(ping, logger))
            .AddTimeout(Timeouts.OfOneTry());
    }

    /// <summary>Returns the call that a strategy decides on.</summary>
    public static Neo4jRequest Call(this ResilienceContext context) => (Neo4jRequest)context.GetRequestMessage()!;
}
