namespace CoopGraph.Neo4j.Client;

/// <summary>What an error code means for whoever asked.</summary>
internal enum Neo4jErrorKind
{
    /// <summary>It passes, and nothing was done: the statement, or the whole transaction, may be tried again.</summary>
    Passing,

    /// <summary>Neo4j calls it transient, yet the same statement would only fail again.</summary>
    Futile,

    /// <summary>Too many wrong passwords came in: the server listens to nobody for about five seconds.</summary>
    RateLimited,

    /// <summary>User, password or token are not accepted, or do not suffice.</summary>
    CredentialsRefused,

    /// <summary>The database does not exist.</summary>
    DatabaseMissing,

    /// <summary>The server ended the statement at its time limit.</summary>
    TimeOver,

    /// <summary>The statement is wrong, or breaks a rule of the data.</summary>
    ClientFault,

    /// <summary>The server failed.</summary>
    ServerFault,
}
