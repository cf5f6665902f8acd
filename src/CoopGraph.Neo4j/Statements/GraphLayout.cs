namespace CoopGraph.Neo4j.Statements;

/// <summary>How a version of the data is written to the graph.</summary>
internal static class GraphLayout
{
    /// <summary>
    /// Raised with every change of nodes, relationships or properties, so that data of another layout are loaded anew, and not asked in
    /// words that they do not know.
    /// </summary>
    public const int Number = 4;
}
