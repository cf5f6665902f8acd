namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The names under which the HTTP clients are registered.</summary>
internal static class HttpClientNames
{
    /// <summary>The client for statements.</summary>
    public static readonly string Statements = "Neo4j";

    /// <summary>
    /// The client for calls that are not questions, such as ending a statement. It has its own connections, so that it gets through when
    /// all others wait.
    /// </summary>
    public static readonly string Operating = "Neo4j.Operating";
}
