using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Transport;

/// <summary>The limits of the transport. Configuration section <c>GraphQL:Transport</c>.</summary>
public sealed class TransportOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "GraphQL:Transport";

    /// <summary>
    /// The maximum size of a body, in bytes, as it is sent and also when it is decompressed. A larger one gets 413. Default: 262,144 (256 KB).
    /// </summary>
    [Range(1, 64 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The maximum nesting depth of the request's JSON, variables included. Default: 64.</summary>
    [Range(4, 512)]
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>
    /// The maximum number of values (numbers, strings, lists, objects ...) in the variables and extensions together. If there are
    /// more, the request gets 413. Default: 5,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxVariableValues { get; set; } = 5_000;

    /// <summary>
    /// The maximum number of bytes of a refused body that are read and discarded before the refusal is sent, in at most five seconds. Many
    /// clients read the response only after they have sent their body. Default: 1,048,576 (1 MB).
    /// </summary>
    [Range(0, 64 * 1024 * 1024)]
    public int MaxDiscardedBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// The <c>Cache-Control</c> header of complete answers to GET, such as <c>public, max-age=60</c>; if empty, they have none. Answers with
    /// errors always have <c>no-store</c>. Default: <c>no-cache</c>, so that a cache asks each time whether its answer is still the right one.
    /// </summary>
    public string CacheControl { get; set; } = "no-cache";

    /// <summary>
    /// The minimum rate at which a client must read a response, in bytes per second. Each response is in memory until its last byte is sent,
    /// so the connection of a slower client is closed. 0 sets no minimum. Default: 16,384 (16 KB), which gives 4 MB about four minutes.
    /// </summary>
    [Range(0, 1024 * 1024 * 1024)]
    public int MinResponseBytesPerSecond { get; set; } = 16 * 1024;

    /// <summary>The time before the minimum rate of a response applies. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan MinResponseRateGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The number of connections at a time. A further one is closed at once. Each takes some 20 KB. Default: 2,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>The time that a client has to send the head of a request. A slower one gets 408. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxHeadTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The time that operations under way have to end after the process was asked to stop. They are then cancelled and get 503, so that the
    /// process ends within seconds. Default: 2 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(2);
}
