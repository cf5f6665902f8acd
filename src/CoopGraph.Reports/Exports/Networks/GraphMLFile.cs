namespace CoopGraph.Reports.Exports.Networks;

/// <summary>Writes a network as GraphML (graphml.graphdrawing.org/xmlns/1.0), which NetworkX, igraph and Gephi read.</summary>
internal static class GraphMLFile
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    // As many elements are written between two sends.
    private const int Part = 1_000;

    /// <summary>Writes the network.</summary>
    public static async Task WriteAsync(NetworkRows rows, Stream output, CancellationToken cancellation)
    {
        using var xml = new SafeXml(output, Space);
        xml.Start("graphml");
        foreach (var (name, _) in NetworkFacts.Of(rows))
            Key(xml, "graph", name, AttributeType.Text);
        foreach (var attribute in NetworkAttributes.NodeColumns.Skip(1))
            Key(xml, "node", attribute.Name, attribute.Type);
        foreach (var attribute in NetworkAttributes.Edges)
            Key(xml, "edge", attribute.Name, attribute.Type);
        xml.Start("graph");
        xml.Attribute("edgedefault", "undirected");
        foreach (var (name, value) in NetworkFacts.Of(rows))
            Data(xml, "graph", name, value);
        foreach (var part in rows.Nodes.Chunk(Part))
        {
            foreach (var node in part)
                Node(xml, node);
            await xml.SendAsync(cancellation);
        }

        foreach (var part in rows.Edges.Chunk(Part))
        {
            foreach (var edge in part)
                Edge(xml, edge);
            await xml.SendAsync(cancellation);
        }

        xml.End();
        xml.End();
        await xml.SendAsync(cancellation);
    }

    private static void Node(SafeXml xml, NodeRow node)
    {
        xml.Start("node");
        xml.Attribute("id", node.Id);
        foreach (var attribute in NetworkAttributes.NodeColumns.Skip(1))
            Data(xml, "node", attribute.Name, AttributeText.Of(attribute.Value(node)));
        xml.End();
    }

    private static void Edge(SafeXml xml, EdgeRow edge)
    {
        xml.Start("edge");
        xml.Attribute("source", edge.Source.Id);
        xml.Attribute("target", edge.Target.Id);
        foreach (var attribute in NetworkAttributes.Edges)
            Data(xml, "edge", attribute.Name, AttributeText.Of(attribute.Value(edge)));
        xml.End();
    }

    private static void Key(SafeXml xml, string of, string name, AttributeType type)
    {
        xml.Start("key");
        xml.Attribute("id", IdOf(of, name));
        xml.Attribute("for", of);
        xml.Attribute("attr.name", name);
        xml.Attribute("attr.type", type switch
        {
            AttributeType.Integer => "int",
            AttributeType.Number => "double",
            AttributeType.Boolean => "boolean",
            _ => "string",
        });
        xml.End();
    }

    private static void Data(SafeXml xml, string of, string name, string? value)
    {
        if (value is null)
            return;
        xml.Start("data");
        xml.Attribute("key", IdOf(of, name));
        xml.Text(value);
        xml.End();
    }

    // An id is unique among all keys, also of nodes and edges.
    private static string IdOf(string of, string name) => $"{of}_{name}";
}
