using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Transport;

/// <summary>
/// The limits of connections that stay open: WebSockets and event streams. Configuration section <c>GraphQL:Subscriptions</c>, which they share
/// with the limits of the subscriptions themselves.
/// </summary>
public sealed class ConnectionOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Subscriptions";

    /// <summary>The maximum number of open connections of the process; one more is refused with <c>BUSY</c>. Default: 5,000.</summary>
    [Range(0, 1_000_000)]
    public int MaxConnections { get; set; } = 5_000;

    /// <summary>
    /// The maximum number of open connections of one address; of IPv6, of one /64 network. One more is refused with <c>BUSY</c>. Behind a proxy
    /// all clients have the proxy's address, unless its forwarded headers are read. Default: 500.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxConnectionsPerAddress { get; set; } = 500;

    /// <summary>The maximum number of operations under way on one connection, subscriptions among them. Default: 100.</summary>
    [Range(1, 10_000)]
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>
    /// The time in which a client must begin: with <c>connection_init</c> on a WebSocket, or with the stream of a reservation. Default: 10
    /// seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time after which a sign of life is sent on a quiet connection: a ping, or a comment in an event stream. Proxies close connections that
    /// are quiet for longer, often after 60 seconds. Default: 15 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The time in which a client must take an event. After it the subscription ends with <c>SUBSCRIBER_TOO_SLOW</c>, and after twice that time
    /// the connection is closed. Default: 30 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
