using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Neo4j.Caching;

/// <summary>How answers of Neo4j are kept; configuration section <c>Cache</c>.</summary>
/// <remarks>
/// An answer is kept under the version of the data that it is of, so that none is ever given for another version, however long it is
/// kept: the times below are about memory, not about rightness.
/// </remarks>
public sealed class ResultCacheOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "Cache";

    /// <summary>Whether answers are kept. Default: where <c>ConnectionStrings:Redis</c> is set.</summary>
    public bool? Enabled { get; set; }

    /// <summary>
    /// What the keys in Redis begin with. Default <c>coopgraph</c>. Danger: of two deployments over different data that share one Redis,
    /// each needs its own, since versions of their data may bear one name.
    /// </summary>
    [RegularExpression("[A-Za-z0-9_.-]{1,64}")]
    public string Prefix { get; set; } = "coopgraph";

    /// <summary>How long Redis keeps an answer. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Expiry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long this process keeps an answer in memory, and never longer than <see cref="Expiry"/>. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LocalExpiry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The largest answer that is kept, in bytes of its JSON. Default 262,144 (256 KB).</summary>
    [Range(0, 16 * 1024 * 1024)]
    public int MaxAnswerBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// What this process keeps in memory at most, in bytes of JSON; parsed, an answer takes about twice that. Default 33,554,432 (32 MB).
    /// </summary>
    [Range(0, 1e12)]
    public long MaxLocalBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// How long one call to Redis may take; then the answer is made without it. Default 200 milliseconds. A question asks Redis once, so
    /// this is the most that a slow Redis adds to one.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long Redis is left alone after a call that failed or took too long. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan RedisPause { get; set; } = TimeSpan.FromSeconds(5);
}
