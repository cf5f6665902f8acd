using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Neo4j.Caching;

/// <summary>The settings for caching Neo4j's results; configuration section <c>Cache</c>.</summary>
/// <remarks>
/// A result is cached under the version of its data. It is never returned for another version, however long it is cached: the times below
/// are about memory, not about correctness.
/// </remarks>
public sealed class ResultCacheOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "Cache";

    /// <summary>Whether results are cached. Default: true where <c>ConnectionStrings:Redis</c> is set, false otherwise.</summary>
    public bool? Enabled { get; set; }

    /// <summary>
    /// The prefix of the keys in Redis. Default <c>coopgraph</c>. Danger: deployments over different data that share one Redis each need
    /// their own prefix, since versions of their data may have the same name.
    /// </summary>
    [RegularExpression("[A-Za-z0-9_.-]{1,64}")]
    public string Prefix { get; set; } = "coopgraph";

    /// <summary>
    /// The secret key with which entries in Redis are marked, of 32 characters or more; all processes that share a Redis have the same. An
    /// entry with another mark is never used. Default: none. Danger: without it, whoever can write to Redis can change answers.
    /// </summary>
    [RegularExpression(".{32,}|")]
    public string? SigningKey { get; set; }

    /// <summary>The time for which Redis stores a result. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Expiry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The time for which this process stores a result in memory, and never longer than <see cref="Expiry"/>. Default 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LocalExpiry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The size of the largest result that is cached, in bytes of its JSON. Default 262,144 (256 KB).</summary>
    [Range(0, 16 * 1024 * 1024)]
    public int MaxAnswerBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// The maximum size of all results in this process's memory, in bytes of JSON. A parsed result takes about twice that. Default
    /// 33,554,432 (32 MB).
    /// </summary>
    [Range(0, 1e12)]
    public long MaxLocalBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// The time limit of one call to Redis; after it, the service makes the result without Redis. Default 200 milliseconds. A question
    /// calls Redis once, so this is the maximum that a slow Redis adds to one.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The time for which Redis is left alone after a call that failed or took too long. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan RedisPause { get; set; } = TimeSpan.FromSeconds(5);
}
