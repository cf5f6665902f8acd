namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The names under which the HTTP clients are registered.</summary>
internal static class HttpClientNames
{
    /// <summary>The client that statements go through.</summary>
    public static readonly string Statements = "Neo4j";

    /// <summary>
    /// The client for what is not a question, such as ending a statement. It has connections of its own, so that it gets through when all
    /// others wait.
    /// </summary>
    public static readonly string Operating = "Neo4j.Operating";
}
