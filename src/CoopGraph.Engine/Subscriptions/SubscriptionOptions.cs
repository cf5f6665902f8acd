using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>The limits of subscriptions. Configuration section <c>GraphQL:Subscriptions</c>.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Subscriptions";

    /// <summary>
    /// The time between two looks at the version of the data, while there are subscribers. A load of this process, and with Redis one of
    /// another process, is noticed at once. Default: 1 second.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum number of subscriptions of the process; one more is refused with <c>BUSY</c>. Default: 10,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxSubscriptions { get; set; } = 10_000;

    /// <summary>
    /// The maximum size of the data of one event, in bytes. A larger event has the error <c>ANSWER_TOO_LARGE</c> in their place. Default:
    /// 65,536 (64 KB).
    /// </summary>
    [Range(1_024, 16 * 1024 * 1024)]
    public int MaxEventBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// The number of changes that are held in memory for all subscribers, with the case before and after each. A subscriber that is further
    /// behind reads the changes from the store. Default: 10,000.
    /// </summary>
    [Range(0, 1_000_000)]
    public int MaxRecentChanges { get; set; } = 10_000;
}
