using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Paper;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that NetworkX, igraph, pandas and R read exported networks, and measure what the field <c>network</c> answers.</summary>
public sealed class NetworkReadersTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Where = """{"mechanism": {"in": ["ARRANGED", "SELF_INITIATED"]}}""";

    private readonly HttpClient _client = api.CreateClient();

    [SkippableTheory]
    [InlineData("graphml", "graphml", "")]
    [InlineData("graphml", "graphml", "&includeIsolates=true")]
    [InlineData("graphml", "graphml", $"&where={Where}")]
    [InlineData("graphml", "graphml", "&mode=YEAR&year=2016")]
    [InlineData("igraph", "graphml", "")]
    [InlineData("igraph", "graphml", "&includeIsolates=true")]
    [InlineData("igraph", "graphml", "&asOf=2014-12-31")]
    [InlineData("gexf", "1.2.gexf", "")]
    [InlineData("gexf", "1.2.gexf", "&year=2015&includeIsolates=true")]
    [InlineData("node-link", "json", "")]
    [InlineData("node-link", "json", $"&where={Where}&includeIsolates=true")]
    [InlineData("pandas", "nodes.csv", "")]
    [InlineData("pandas", "nodes.csv", "&includeIsolates=true&year=2017")]
    [InlineData("R", "graphml", "")]
    [InlineData("R", "graphml", "&includeIsolates=true&asOf=2014-12-31")]
    [InlineData("R", "nodes.csv", "")]
    [InlineData("R", "nodes.csv", $"&where={Where}&includeIsolates=true")]
    public async Task A_reader_measures_what_the_network_field_answers(string reader, string format, string query)
    {
        await RequireAsync(reader);
        var network = await NetworkAsync(query);

        var read = await ReadAsync(reader, format, query);

        Assert.True(network.GetProperty("edgeCount").GetInt32() > 3);
        Assert.Equal(network.GetProperty("nodeCount").GetInt32(), read.GetProperty("nodes").GetInt32());
        Assert.Equal(network.GetProperty("edgeCount").GetInt32(), read.GetProperty("edges").GetInt32());
        Assert.Equal(network.GetProperty("componentCount").GetInt32(), read.GetProperty("components").GetInt32());
        Assert.Equal(network.GetProperty("density").GetDouble(), read.GetProperty("density").GetDouble(), 12);
        var nodes = await NodesAsync(query);
        Assert.Equal(nodes.Count, read.GetProperty("degree").EnumerateObject().Count());
        Assert.All(nodes, node =>
        {
            var id = node.GetProperty("unit").GetProperty("placeId").GetString()!;
            int[] asked = [node.GetProperty("degree").GetInt32(), node.GetProperty("strength").GetInt32()];
            var said = read.GetProperty("said").GetProperty(id).EnumerateArray().Select(value => value.GetInt32()).ToArray();
            int[] measured = [read.GetProperty("degree").GetProperty(id).GetInt32(), read.GetProperty("strength").GetProperty(id).GetInt32()];
            Assert.Equal(asked, measured);
            Assert.Equal(asked, said[..2]);
            Assert.Equal(
                [node.GetProperty("unit").GetProperty("name").GetString(), node.GetProperty("unit").GetProperty("zh").GetString()],
                read.GetProperty("names").GetProperty(id).EnumerateArray().Select(name => name.GetString()));
        });
        var communities = network.GetProperty("communities").GetProperty("groups").EnumerateArray();
        Assert.All(communities, group => Assert.All(
            group.GetProperty("units").EnumerateArray(),
            unit => Assert.Equal(group.GetProperty("index").GetInt32(), read.GetProperty("said").GetProperty(unit.GetProperty("placeId").GetString()!)[2].GetInt32())));
    }

    [SkippableFact]
    public async Task All_formats_have_the_same_ties_and_facts()
    {
        await RequireAsync("pandas");
        await RequireAsync("R");
        var graphml = await ReadAsync("graphml", "graphml", "");

        foreach (var (reader, format) in new[] { ("igraph", "graphml"), ("gexf", "1.2.gexf"), ("node-link", "json"), ("pandas", "nodes.csv"), ("R", "graphml"), ("R", "nodes.csv") })
            Assert.Equal(TiesOf(graphml), TiesOf(await ReadAsync(reader, format, "")));

        var facts = graphml.GetProperty("facts");
        Assert.StartsWith("1.", facts.GetProperty("data_version").GetString(), StringComparison.Ordinal);
        Assert.Equal("2020-12-31", facts.GetProperty("map_day").GetString());
        Assert.Equal(Study.Citation, facts.GetProperty("citation").GetString());
        Assert.Equal(Study.Citation, (await ReadAsync("igraph", "graphml", "")).GetProperty("facts").GetProperty("citation").GetString());
        Assert.Equal(Study.Citation, (await ReadAsync("R", "graphml", "")).GetProperty("facts").GetProperty("citation").GetString());
        Assert.Equal(Study.Citation, (await ReadAsync("node-link", "json", "")).GetProperty("facts").GetProperty("citation").GetString());
    }

    [SkippableFact]
    public async Task Ties_agree_with_the_dyads_field()
    {
        await Python.RequireAsync("networkx");
        var answer = await _client.AskAsync("""
            { dyads(where: {level: {eq: COUNTY}}, first: 100) { nodes { units { placeId } caseCount firstYear scope distanceKm adjacent } } }
            """);
        var ties = TiesOf(await ReadAsync("graphml", "graphml", "")).Select(tie => tie.Split(',')).ToDictionary(tie => (tie[0], tie[1]));

        var dyads = answer.Data.GetProperty("dyads").GetProperty("nodes").EnumerateArray().ToList();

        Assert.NotEmpty(dyads);
        Assert.All(dyads, dyad =>
        {
            var ends = PlacesOf(dyad);
            var tie = ties[(ends[0], ends[1])];
            Assert.Equal(dyad.GetProperty("caseCount").GetRawText(), tie[2]);
            Assert.Equal(dyad.GetProperty("firstYear").GetRawText(), tie[4]);
            Assert.Equal(dyad.GetProperty("scope").GetString(), tie[5]);
            Assert.Equal(dyad.GetProperty("distanceKm").GetRawText(), tie[6]);
            Assert.Equal(dyad.GetProperty("adjacent").GetRawText(), tie[7]);
        });
    }

    [SkippableFact]
    public async Task A_tie_has_a_spell_of_whole_years_from_its_first_case_to_its_last()
    {
        await Python.RequireAsync("networkx");
        var places = PlacesOf((await _client.AskAsync("{ dyads(where: {level: {eq: COUNTY}, year: {eq: 2016}}, first: 1, order: [{caseCount: DESC}]) { nodes { units { placeId } } } }"))
            .Data.GetProperty("dyads").GetProperty("nodes")[0]);
        var read = await ReadAsync("gexf", "1.2.gexf", "&mode=YEAR&year=2016");

        var spells = read.GetProperty("spells").EnumerateArray().ToList();

        Assert.Equal(read.GetProperty("edges").GetInt32(), spells.Count);
        Assert.All(spells, spell => Assert.Equal(["2016-01-01", "2016-12-31"], spell[2].EnumerateArray().Select(day => day.GetString())));
        Assert.Contains(spells, spell => spell[0].GetString() == places[0] && spell[1].GetString() == places[1]);
    }

    private static Task RequireAsync(string reader) => reader == "R" ? RLanguage.RequireAsync("igraph", "jsonlite") : Python.RequireAsync("networkx", "igraph", "pandas");

    private static IEnumerable<string> TiesOf(JsonElement read) => read.GetProperty("ties").EnumerateArray().Select(tie => string.Join(',', tie.EnumerateArray().Select(Text)));

    // In the order of the script, which is that of the texts.
    private static string[] PlacesOf(JsonElement dyad) =>
        [.. dyad.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("placeId").GetString()!).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private async Task<JsonElement> NetworkAsync(string query)
    {
        var answer = await _client.AskAsync($$"""
            { network{{ArgumentsOf(query)}} { nodeCount edgeCount componentCount density communities { groups { index units { placeId } } } } }
            """);
        return answer.Data.GetProperty("network");
    }

    private async Task<List<JsonElement>> NodesAsync(string query)
    {
        var nodes = new List<JsonElement>();
        string? after = null;
        do
        {
            var answer = await _client.AskAsync(
                $$"""query ($after: String) { network{{ArgumentsOf(query)}} { nodes(first: 100, after: $after) { nodes { degree strength unit { placeId name zh: name(language: ZH) } } pageInfo { hasNextPage endCursor } } } }""",
                new { after });
            var page = answer.Data.GetProperty("network").GetProperty("nodes");
            nodes.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return nodes;
    }

    // The same values as a literal of GraphQL.
    private static string ArgumentsOf(string query)
    {
        var arguments = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => $"{pair[0]}: {pair[0] switch
        {
            "asOf" => $"\"{pair[1]}\"",
            "where" => "{mechanism: {in: [ARRANGED, SELF_INITIATED]}}",
            _ => pair[1],
        }}").ToList();
        return arguments.Count == 0 ? string.Empty : $"({string.Join(", ", arguments)})";
    }

    private async Task<JsonElement> ReadAsync(string reader, string format, string query)
    {
        using var folder = new TemporaryFolder();
        string[] formats = format == "nodes.csv" ? ["nodes.csv", "edges.csv"] : [format];
        var files = new List<string>();
        foreach (var one in formats)
        {
            files.Add(folder.PathOf($"net.{one}"));
            await File.WriteAllBytesAsync(files[^1], await _client.GetByteArrayAsync($"/exports/network.{one}?{query.TrimStart('&')}"));
        }

        using var json = JsonDocument.Parse(reader == "R"
            ? await RLanguage.RunAsync(Path.Combine("Exports", "networks.R"), [.. files])
            : await Python.RunAsync(Path.Combine("Exports", "networks.py"), [reader, .. files]));
        return json.RootElement.Clone();
    }
}
