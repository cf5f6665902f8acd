namespace CoopGraph.Neo4j.Client;

/// <summary>Thrown when the server refused a statement or failed in it.</summary>
public sealed class Neo4jException : Exception
{
    /// <summary>Creates the exception for a failure.</summary>
    /// <param name="code">Neo4j's status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="message">The server's message; for the log, never for a client.</param>
    public Neo4jException(string code, string message)
        : base($"{code}: {message}") => Code = code;

    /// <summary>Neo4j's status code. Decisions depend on it, because it is stable, and never on the message.</summary>
    public string Code { get; }

    /// <summary>The meaning of the code.</summary>
    internal Neo4jErrorKind Kind => Neo4jErrors.KindOf(Code);
}
