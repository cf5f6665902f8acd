using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Neo4j.Client;

/// <summary>
/// The settings for Neo4j: its address, credentials and time limits. They come from the configuration section <c>Neo4j</c> and are read
/// once, at start.
/// </summary>
/// <remarks>
/// Certificates of https addresses are checked against the system's store; there is no setting that turns the check off. A proxy named in
/// the environment is not used: a database is reached directly.
/// </remarks>
public sealed class Neo4jOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Neo4j";

    internal const string ShortestTimeout = "00:00:00.100";
    internal const string LongestTimeout = "01:00:00";

    /// <summary>
    /// The server's HTTP address, http or https, such as <c>http://127.0.0.1:7474</c> (the default). A path in it precedes the server's own
    /// paths, for a server behind a proxy.
    /// </summary>
    public string Uri { get; set; } = "http://127.0.0.1:7474";

    /// <summary>The user. Default: neo4j where there is a <see cref="Password"/>, none otherwise.</summary>
    public string? User { get; set; }

    /// <summary>The user's password. Without this and <see cref="BearerToken"/>, requests have no credentials.</summary>
    public string? Password { get; set; }

    /// <summary>A token for single sign-on, instead of user and password.</summary>
    public string? BearerToken { get; set; }

    /// <summary>The database. Default: neo4j, which is the only one in Community Edition.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>
    /// Whether the server is one of a cluster. Then each call waits, within its time limit, until the server that gets it has seen what this process
    /// has seen before. Default: false.
    /// </summary>
    public bool Cluster { get; set; }

    /// <summary>The time limit of one try of a reading statement. Default: 4 seconds.</summary>
    [Range(typeof(TimeSpan), ShortestTimeout, LongestTimeout)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The time limit of a reading statement with all its tries. Default: 8 seconds.</summary>
    [Range(typeof(TimeSpan), ShortestTimeout, LongestTimeout)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// The time limit of a statement in a writing transaction, and of its commit. Default: 30 seconds, since a load writes thousands of
    /// rows with one statement.
    /// </summary>
    [Range(typeof(TimeSpan), ShortestTimeout, LongestTimeout)]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of open connections for statements; further calls wait for one. Default: 50.</summary>
    public int MaxConnections { get; set; } = 50;

    /// <summary>The maximum number of questions about data that run in the server at a time. Default: 8, for a server with a few cores.</summary>
    public int MaxStatements { get; set; } = 8;

    /// <summary>
    /// The maximum number of further questions that wait, each for half of <see cref="AttemptTimeout"/> at the most. What is beyond is refused
    /// at once. Default: 200.
    /// </summary>
    public int MaxWaitingStatements { get; set; } = 200;

    /// <summary>
    /// The maximum number of cases of which the facts that counting needs are held in memory, some 500 bytes each. Filters, counts and summaries
    /// then need no long statement. Data with more cases are counted from Neo4j each time. Default: 250,000; 0: never.
    /// </summary>
    public int MostCasesInMemory { get; set; } = 250_000;

    /// <summary>Returns the server, database and user; never a secret.</summary>
    public override string ToString() => $"Neo4j at {Uri}, database {Database}, {Who}";

    private string Who => BearerToken is not null ? "with a token" : Password is not null ? $"as {User ?? DefaultUser}" : "as nobody";

    internal const string DefaultUser = "neo4j";
}
