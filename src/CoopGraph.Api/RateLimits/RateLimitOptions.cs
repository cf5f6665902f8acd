using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.RateLimits;

/// <summary>The settings of the limits for callers. Configuration section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "RateLimits";

    /// <summary>Whether there are limits. Default: false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The points of an anonymous caller, known by the address, for each <see cref="Window"/>. Default: 100,000.</summary>
    [Range(1, 1_000_000_000)]
    public int Points { get; set; } = 100_000;

    /// <summary>The points of each key and each caller with a token, for each <see cref="Window"/>. Default: 500,000.</summary>
    [Range(1, 1_000_000_000)]
    public int KeyPoints { get; set; } = 500_000;

    /// <summary>The span of time for which points are given. It begins with a caller's first request. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The price of a table, a report or an export, in points. Default: 2,000.</summary>
    [Range(0, 1_000_000_000)]
    public int FilePoints { get; set; } = 2_000;

    /// <summary>The number of callers that are counted one by one in the memory of a process. All further ones share their points. Default: 100,000.</summary>
    [Range(1, 10_000_000)]
    public int MaxCallers { get; set; } = 100_000;

    /// <summary>The beginning of the counters' keys in Redis, if there is one; deployments that share a Redis need different ones. Default: <c>coopgraph</c>.</summary>
    [Required]
    public string RedisPrefix { get; set; } = "coopgraph";

    /// <summary>The time that Redis may take for one count. Default: 200 milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromMilliseconds(200);
}
