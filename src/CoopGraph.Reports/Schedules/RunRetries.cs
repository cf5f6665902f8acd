using Polly;
using Polly.Retry;

namespace CoopGraph.Reports.Schedules;

/// <summary>Tries again what can pass, with growing and random pauses.</summary>
internal static class RunRetries
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    /// <summary>Returns the tries of a schedule.</summary>
    public static ResiliencePipeline Of(ReportSchedule schedule, TimeProvider time) => schedule.Retries == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(ReportRunWriter.MayPass),
                MaxRetryAttempts = schedule.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = schedule.RetryDelay,
                MaxDelay = LongestDelay,
            })
            .Build();
}
