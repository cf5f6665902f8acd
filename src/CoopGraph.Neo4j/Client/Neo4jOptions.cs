namespace CoopGraph.Neo4j.Client;

/// <summary>Where Neo4j is and how it is asked. Configuration section <c>Neo4j</c>; read once, at start.</summary>
/// <remarks>
/// Certificates of https addresses are checked against the system's store; there is no setting that turns the check off. A proxy
/// named in the environment is not used: a database is reached directly.
/// </remarks>
public sealed class Neo4jOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Neo4j";

    /// <summary>
    /// The server's HTTP address, http or https, such as <c>http://127.0.0.1:7474</c> (the default). A path in it stands before the
    /// server's own paths, for a server behind a proxy.
    /// </summary>
    public string Uri { get; set; } = "http://127.0.0.1:7474";

    /// <summary>The user. Default: neo4j where there is a <see cref="Password"/>, nobody otherwise.</summary>
    public string? User { get; set; }

    /// <summary>The user's password. Neither this nor <see cref="BearerToken"/>: the server is asked without credentials.</summary>
    public string? Password { get; set; }

    /// <summary>A token for single sign-on, in the place of user and password.</summary>
    public string? BearerToken { get; set; }

    /// <summary>The database. Default: neo4j, which is the only one that Community Edition has.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>The longest that one try of a reading statement may take. Default: 4 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The longest that a reading statement may take with all its tries. Default: 8 seconds.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// The longest that a statement of a writing transaction, or its commit, may take. Default: 30 seconds, since a load writes
    /// thousands of rows with one statement.
    /// </summary>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most connections that are open at once; more calls wait for one. Default: 50.</summary>
    public int MaxConnections { get; set; } = 50;

    /// <summary>The server, database and user; never a secret.</summary>
    public override string ToString() => $"Neo4j at {Uri}, database {Database}, {Who}";

    private string Who => BearerToken is not null ? "with a token" : Password is not null ? $"as {User ?? DefaultUser}" : "as nobody";

    internal const string DefaultUser = "neo4j";
}
