namespace CoopGraph.Neo4j.Client;

/// <summary>The server refused a statement or failed in it.</summary>
public sealed class Neo4jException : Exception
{
    /// <summary>Tells of a failure.</summary>
    /// <param name="code">Neo4j's status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="message">What the server says; for the log, never for an asker.</param>
    public Neo4jException(string code, string message)
        : base($"{code}: {message}") => Code = code;

    /// <summary>Neo4j's status code: the stable thing to decide by, never the message.</summary>
    public string Code { get; }

    /// <summary>What the code means.</summary>
    internal Neo4jErrorKind Kind => Neo4jErrors.KindOf(Code);
}
