using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>
/// Tests that exported networks obey the schemas of their formats: GEXF 1.3 and 1.2 (gexf.net) and GraphML 1.0 (graphml.graphdrawing.org). Gephi
/// itself cannot be run here; what it reads is what these schemas allow.
/// </summary>
public sealed class XmlFormatTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Time = @"\d{4}-\d\d-\d\d", Number = @"-?\d+(\.\d+)?", Id = @"[\w.:-]+", Place = @"P\d{6}(@\d{4}-\d\d-\d\d)?", Token = @"\S+( \S+)*";

    // For each element: its children in their order, its attributes with their values; a question mark means that one can be missing.
    private static readonly Dictionary<string, Rule> Gexf = new()
    {
        ["gexf"] = new("(meta )?graph ", ("version", @"1\.[23]")),
        ["meta"] = new("(creator )?(keywords )?(description )?", ("lastmodifieddate?", Time)),
        ["creator"] = new(""),
        ["description"] = new(""),
        ["graph"] = new(
            "(attributes )*nodes edges ", ("mode?", "static|dynamic"), ("defaultedgetype?", "directed|undirected|mutual"), ("timeformat?", "integer|double|date|dateTime"),
            ("timerepresentation?", "interval|timestamp")),
        ["attributes"] = new("(attribute )*", ("class", "node|edge"), ("mode?", "static|dynamic")),
        ["attribute"] = new("", ("id", ".+"), ("title", ".+"), ("type", "integer|long|double|float|boolean|string")),
        ["nodes"] = new("(node )*"),
        ["node"] = new("(attvalues )?(spells )?", ("id", ".+"), ("label?", Token)),
        ["edges"] = new("(edge )*"),
        ["edge"] = new("(attvalues )?(spells )?", ("id", ".+"), ("source", ".+"), ("target", ".+"), ("weight?", Number)),
        ["attvalues"] = new("(attvalue )*"),
        ["attvalue"] = new("", ("for", ".+"), ("value", "(?s).*")),
        ["spells"] = new("(spell )+"),
        ["spell"] = new("", ("start?", Time), ("end?", Time)),
    };

    private static readonly Dictionary<string, Rule> GraphML = new()
    {
        ["graphml"] = new("(key )*(graph )*"),
        ["key"] = new("", ("id", Id), ("for", "graph|node|edge"), ("attr.name", Id), ("attr.type", "boolean|int|long|float|double|string")),
        ["graph"] = new("(data |node |edge )*", ("edgedefault", "directed|undirected")),
        // The schema of GraphML has no @ in the ids of nodes; places have it, and NetworkX and igraph read it.
        ["node"] = new("(data )*", ("id", Place)),
        ["edge"] = new("(data )*", ("source", Place), ("target", Place)),
        ["data"] = new("", ("key", Id)),
    };

    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("gexf", "http://gexf.net/1.3", "1.3")]
    [InlineData("1.2.gexf", "http://www.gexf.net/1.2draft", "1.2")]
    public async Task GEXF_has_the_elements_attributes_and_references_of_its_schema(string format, string space, string version)
    {
        var file = await ReadAsync($"/exports/network.{format}?includeIsolates=true");

        Check(file, Gexf, space);
        Assert.Equal(version, file.Attribute("version")!.Value);
        // The form of time can be chosen since 1.3.
        Assert.Equal(version == "1.3" ? "interval" : null, Graph(file).Attribute("timerepresentation")?.Value);
        foreach (var (of, kind) in new[] { ("node", "nodes"), ("edge", "edges") })
        {
            var declared = Named(file, "attributes").Single(list => list.Attribute("class")!.Value == of).Elements().ToDictionary(one => one.Attribute("id")!.Value, one => one.Attribute("type")!.Value);
            Assert.NotEmpty(declared);
            foreach (var value in Named(Named(file, kind).Single(), "attvalue"))
                Assert.True(IsOf(declared[value.Attribute("for")!.Value], value.Attribute("value")!.Value), $"{value}");
        }

        CheckReferences(file);
        Assert.Equal(Named(file, "edge").Count(), Named(file, "edge").Select(edge => edge.Attribute("id")!.Value).Distinct().Count());
        Assert.NotEmpty(Named(file, "spell"));
        Assert.All(Named(file, "spell"), spell => Assert.True(Day(spell, "start") < Day(spell, "end")));
    }

    [Fact]
    public async Task GraphML_has_the_elements_attributes_and_references_of_its_schema()
    {
        var file = await ReadAsync("/exports/network.graphml?includeIsolates=true");

        Check(file, GraphML, "http://graphml.graphdrawing.org/xmlns");
        var keys = Named(file, "key").ToDictionary(key => key.Attribute("id")!.Value, key => (For: key.Attribute("for")!.Value, Type: key.Attribute("attr.type")!.Value));
        Assert.NotEmpty(Named(file, "data"));
        foreach (var data in Named(file, "data"))
        {
            var key = keys[data.Attribute("key")!.Value];
            Assert.Equal(data.Parent!.Name.LocalName, key.For);
            Assert.True(IsOf(key.Type, data.Value), $"{data}");
        }

        Assert.All(Named(file, "node").Concat(Named(file, "edge")), one => Assert.Equal(one.Elements().Count(), one.Elements().Select(data => data.Attribute("key")!.Value).Distinct().Count()));
        CheckReferences(file);
    }

    private static void Check(XElement file, Dictionary<string, Rule> rules, string space)
    {
        foreach (var element in file.DescendantsAndSelf())
        {
            Assert.Equal(space, element.Name.NamespaceName);
            var rule = rules[element.Name.LocalName];
            var children = string.Concat(element.Elements().Select(child => $"{child.Name.LocalName} "));
            Assert.True(Regex.IsMatch(children, $"^({rule.Children})$"), $"<{element.Name.LocalName}> has {children}");
            var given = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToDictionary(attribute => attribute.Name.ToString(), attribute => attribute.Value);
            foreach (var (name, values) in rule.Attributes)
            {
                var isThere = given.Remove(name.TrimEnd('?'), out var value);
                Assert.True(isThere ? Regex.IsMatch(value!, $"^({values})$") : name.EndsWith('?'), $"<{element.Name.LocalName}> has {name} {value}");
            }

            Assert.Empty(given);
        }
    }

    private static void CheckReferences(XElement file)
    {
        var nodes = Named(file, "node").Select(node => node.Attribute("id")!.Value).ToList();
        Assert.True(nodes.Count > 2_000);
        var known = nodes.ToHashSet();
        Assert.Equal(nodes.Count, known.Count);
        Assert.NotEmpty(Named(file, "edge"));
        Assert.All(Named(file, "edge"), one => Assert.True(known.Contains(one.Attribute("source")!.Value) && known.Contains(one.Attribute("target")!.Value), $"{one}"));
    }

    private static bool IsOf(string type, string value) => type switch
    {
        "integer" or "int" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "double" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        "boolean" => value is "true" or "false",
        _ => value.Length > 0,
    };

    private static XElement Graph(XElement file) => Named(file, "graph").Single();

    private static IEnumerable<XElement> Named(XElement file, string name) => file.Descendants().Where(element => element.Name.LocalName == name);

    private static DateOnly Day(XElement spell, string end) => DateOnly.ParseExact(spell.Attribute(end)!.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<XElement> ReadAsync(string address) => XDocument.Parse(await _client.GetStringAsync(address)).Root!;

    /// <summary>The rule of an element: its children as an expression of their names, and its attributes with expressions of their values.</summary>
    private sealed record Rule(string Children, params (string Name, string Values)[] Attributes);
}
