namespace CoopGraph.Neo4j.Statements;

/// <summary>The layout in which a version of the data is written to the graph.</summary>
internal static class GraphLayout
{
    /// <summary>
    /// The number of the layout, raised with every change of nodes, relationships or properties. Data of another layout are then loaded
    /// again, and no statement that they do not fit is sent to them.
    /// </summary>
    public const int Number = 8;
}
