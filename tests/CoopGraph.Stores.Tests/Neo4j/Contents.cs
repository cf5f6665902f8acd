using System.Security.Cryptography;
using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Policies;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing.Servers;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>All that a graph contains, in short: two of them are equal if every unit, change, border, attribute, source, policy and case is.</summary>
/// <param name="Units">The number of versions of units.</param>
/// <param name="Cases">The number of cases.</param>
/// <param name="Digest">The digest of all rows.</param>
internal sealed record Contents(int Units, int Cases, string Digest)
{
    public static Contents Of(GraphData data) => Of(data.Units, data.Sources, data.Policies, data.Cooperations);

    /// <summary>Returns the contents that a store serves, as an operation sees them.</summary>
    public static Task<Contents> OfAsync(ICoopGraphStore store) => Operation.RunAsync(store, async graph =>
        Of(graph.Map.Tables, graph.Dataset.Sources, graph.Dataset.Policies, await CasesAsync(graph)));

    /// <summary>
    /// Counts the nodes of each label and the relationships of each type that a version has on the server. A store reads no node that it
    /// does not need, so its answers may be right while something is missing.
    /// </summary>
    public static async Task<string> WrittenAsync(Neo4jServer server, string version)
    {
        var nodes = await server.RunAsync(
            $"MATCH (n {{version: '{version}'}}) WHERE NOT n:Store UNWIND labels(n) AS label RETURN label, count(*) ORDER BY label");
        var relationships = await server.RunAsync(
            $"MATCH (n:Unit {{version: '{version}'}})-[r]->(m {{version: '{version}'}}) RETURN type(r) AS type, count(*) ORDER BY type");
        return string.Join(", ", nodes.Concat(relationships).Select(row => $"{row[0]} {row[1]}"));
    }

    /// <summary>Returns the versions that have any node on the server, apart from the record of all versions.</summary>
    public static async Task<string[]> VersionsAsync(Neo4jServer server) =>
        [.. (await server.RunAsync("MATCH (n) WHERE NOT n:Store AND NOT n:DataVersion|CaseChange|CasePast|CaseHold|BaseData|EditKey RETURN DISTINCT n.version AS version ORDER BY version")).Select(row => row[0].GetString()!)];

    public static async Task<string> ServedVersionAsync(ICoopGraphStore store) => (await store.OpenAsync(default)).Dataset.Version;

    private static Contents Of(UnitTables units, IEnumerable<DataSource> sources, IEnumerable<Policy> policies, IReadOnlyList<Cooperation> cases)
    {
        // A list's text is the name of its type and does not show its items: lists are written out.
        IEnumerable<string> rows =
        [
            .. units.Units.Select(unit => unit.ToString()),
            .. units.Containments.Select(row => row.ToString()),
            .. units.Borders.Select(row => row.ToString()),
            .. units.Changes.Select(change => $"{change with { Successors = [] }} {string.Join(' ', change.Successors)}"),
            .. units.Attributes.PoorListings.Select(row => row.ToString()),
            .. units.Attributes.Populations.Select(row => row.ToString()),
            .. units.Attributes.RegionMembers.Select(row => row.ToString()),
            .. sources.Select(source => source.ToString()),
            .. policies.Select(policy => policy.ToString()),
            .. cases.OrderBy(c => c.CaseId, StringComparer.Ordinal).Select(c => $"{c with { Parties = [], Record = null }} {string.Join(' ', c.Parties)}"),
        ];
        return new Contents(units.Units.Count, cases.Count, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))));
    }

    private static async Task<List<Cooperation>> CasesAsync(IGraphSnapshot graph)
    {
        List<Cooperation> cases = [];
        var order = CasesQuestion.Ordering([]);
        string? after = null;
        do
        {
            var request = PageRequest.Read(PageRequest.LargestSize, after, null, null, order);
            var page = Assert.Single(await graph.AskAsync(new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], null, order, request), default));
            cases.AddRange(page.Rows.Select(row => row.Item.Case));
            after = page.HasNext ? page.Rows[^1].Cursor : null;
        }
        while (after is not null);
        return cases;
    }
}
