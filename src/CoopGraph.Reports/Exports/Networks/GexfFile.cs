using System.Globalization;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>
/// Writes a network as GEXF, which Gephi reads, with the time of each tie: a spell from 1 January of the year of its first case to 31 December
/// of the year of its last one, both inclusive. A tie of which no case has a year has no spell, and so is there all the time.
/// </summary>
internal static class GexfFile
{
    // As many elements are written between two sends.
    private const int Part = 1_000;

    /// <summary>Writes the network.</summary>
    /// <param name="version">The version of the format.</param>
    /// <param name="rows">The network.</param>
    /// <param name="output">The destination.</param>
    /// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
    public static async Task WriteAsync(GexfVersion version, NetworkRows rows, Stream output, CancellationToken cancellation)
    {
        using var xml = new SafeXml(output, version.Space);
        xml.Start("gexf");
        xml.Attribute("version", version.Number);
        Meta(xml, rows);
        xml.Start("graph");
        xml.Attribute("mode", "dynamic");
        xml.Attribute("defaultedgetype", "undirected");
        xml.Attribute("timeformat", "date");
        // The only form of time before 1.3, and the default since.
        xml.Attribute("timerepresentation", version.HasTimestamps ? "interval" : null);
        Declare(xml, "node", NetworkAttributes.Nodes);
        Declare(xml, "edge", NetworkAttributes.Edges.Skip(1));
        xml.Start("nodes");
        foreach (var part in rows.Nodes.Chunk(Part))
        {
            foreach (var node in part)
                Node(xml, node);
            await xml.SendAsync(cancellation);
        }

        xml.End();
        xml.Start("edges");
        foreach (var part in rows.Edges.Index().Chunk(Part))
        {
            foreach (var (number, edge) in part)
                Edge(xml, number, edge);
            await xml.SendAsync(cancellation);
        }

        xml.End();
        xml.End();
        xml.End();
        await xml.SendAsync(cancellation);
    }

    private static void Meta(SafeXml xml, NetworkRows rows)
    {
        xml.Start("meta");
        xml.Text("creator", "CoopGraph");
        xml.Text("description", string.Join(". ", NetworkFacts.Of(rows).Select(fact => $"{fact.Name}: {fact.Value}")));
        xml.End();
    }

    private static void Declare<T>(SafeXml xml, string of, IEnumerable<ExportAttribute<T>> attributes)
    {
        xml.Start("attributes");
        xml.Attribute("class", of);
        xml.Attribute("mode", "static");
        foreach (var attribute in attributes)
        {
            xml.Start("attribute");
            xml.Attribute("id", attribute.Name);
            xml.Attribute("title", attribute.Name);
            xml.Attribute("type", attribute.Type switch
            {
                AttributeType.Integer => "integer",
                AttributeType.Number => "double",
                AttributeType.Boolean => "boolean",
                _ => "string",
            });
            xml.End();
        }

        xml.End();
    }

    private static void Node(SafeXml xml, NodeRow node)
    {
        xml.Start("node");
        xml.Attribute("id", node.Id);
        xml.Attribute("label", node.County.Unit.NameEn);
        Values(xml, node, NetworkAttributes.Nodes);
        xml.End();
    }

    private static void Edge(SafeXml xml, int number, EdgeRow edge)
    {
        xml.Start("edge");
        xml.Attribute("id", number.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("source", edge.Source.Id);
        xml.Attribute("target", edge.Target.Id);
        xml.Attribute("weight", edge.Tie.CaseCount.ToString(CultureInfo.InvariantCulture));
        Values(xml, edge, NetworkAttributes.Edges.Skip(1));
        if (edge.Tie is { FirstYear: { } first, LastYear: { } last })
        {
            xml.Start("spells");
            xml.Start("spell");
            xml.Attribute("start", AttributeText.Of(new DateOnly(first, 1, 1)));
            xml.Attribute("end", AttributeText.Of(new DateOnly(last, 12, 31)));
            xml.End();
            xml.End();
        }

        xml.End();
    }

    private static void Values<T>(SafeXml xml, T row, IEnumerable<ExportAttribute<T>> attributes)
    {
        xml.Start("attvalues");
        foreach (var attribute in attributes)
        {
            if (AttributeText.Of(attribute.Value(row)) is not { } value)
                continue;
            xml.Start("attvalue");
            xml.Attribute("for", attribute.Name);
            xml.Attribute("value", value);
            xml.End();
        }

        xml.End();
    }
}

/// <summary>A version of GEXF.</summary>
/// <param name="Number">The number.</param>
/// <param name="Space">The namespace.</param>
/// <param name="HasTimestamps">Whether it has two forms of time, so that a graph says which one it uses.</param>
internal sealed record GexfVersion(string Number, string Space, bool HasTimestamps)
{
    /// <summary>Version 1.2, the last one that NetworkX reads.</summary>
    public static GexfVersion V12 { get; } = new("1.2", "http://www.gexf.net/1.2draft", false);

    /// <summary>Version 1.3.</summary>
    public static GexfVersion V13 { get; } = new("1.3", "http://gexf.net/1.3", true);
}
