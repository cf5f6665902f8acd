namespace CoopGraph.Neo4j.Client;

/// <summary>The meaning of an error code for the caller.</summary>
internal enum Neo4jErrorKind
{
    /// <summary>The error passes and nothing was done: the statement, or the whole transaction, may be retried.</summary>
    Passing,

    /// <summary>Neo4j calls the error transient, yet the same statement would only fail again.</summary>
    Futile,

    /// <summary>Too many wrong passwords came in: the server refuses all calls for about five seconds.</summary>
    RateLimited,

    /// <summary>User, password or token are not accepted or not sufficient.</summary>
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
