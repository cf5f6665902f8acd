using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Writes a version of the data, in transactions of some thousand rows each.</summary>
internal sealed class VersionWriter(LoadLease lease, string version)
{
    // The number is high enough for few round trips, and low enough for a request of a few megabytes and a small heap.
    private const int RowsAtOnce = 5_000;

    public async Task WriteAsync(GraphData data, CancellationToken cancellation)
    {
        List<Chunk> some = [];
        foreach (var chunk in Chunks(data))
        {
            some.Add(chunk);
            if (some.Sum(waiting => waiting.Size) < RowsAtOnce)
                continue;
            await WriteAsync(some, cancellation);
            some = [];
        }

        await WriteAsync(some, cancellation);
    }

    private Task<bool> WriteAsync(List<Chunk> chunks, CancellationToken cancellation) => lease.WriteAsync(
        async (transaction, token) =>
        {
            foreach (var chunk in chunks)
                await transaction.RunAsync(chunk.Statement, new Dictionary<string, object?> { ["rows"] = chunk.Rows, ["version"] = version }, token);
            return true;
        },
        cancellation);

    private IEnumerable<Chunk> Chunks(GraphData data)
    {
        var map = UnitMap.Of(data.Units);
        var units = new UnitRows(map);
        var cases = new CaseRows(map, [.. data.Cooperations.Select(map.Place)]);
        IEnumerable<Chunk>[] parts =
        [
            ChunksOf("load-dataset", [Described(data)]),
            Enum.GetValues<AdministrativeLevel>().SelectMany(level => ChunksOf("load-units", units.Units(level), new() { ["label"] = level.ToString() })),
            ChunksOf("load-containments", units.Containments()),
            ChunksOf("load-borders", units.Borders()),
            ChunksOf("load-changes", units.Changes()),
            ChunksOf("load-successions", units.Successions()),
            ChunksOf("load-attributes", AttributeRows.PoorListings(data.Units.Attributes), new() { ["label"] = "PoorListing" }),
            ChunksOf("load-attributes", AttributeRows.Populations(data.Units.Attributes), new() { ["label"] = "Population" }),
            ChunksOf("load-attributes", AttributeRows.RegionMembers(data.Units.Attributes), new() { ["label"] = "RegionMember" }),
            ChunksOf("load-sources", UnitRows.Sources(data.Sources)),
            ChunksOf("load-policies", PolicyRows.Of(data.Policies)),
            ChunksOf("load-cases", cases.Cases()),
            ChunksOf("load-parties", cases.Parties()),
            ChunksOf("load-involved", cases.Involved(), rowsOfOne: CaseRows.UnitsInvolved),
            ChunksOf("load-arranged", cases.Arranged()),
            ChunksOf("load-ties", cases.Ties(ofOneLevel: true), new() { ["type"] = "COOPERATES_WITH" }),
            ChunksOf("load-ties", cases.Ties(ofOneLevel: false), new() { ["type"] = "COOPERATES_ACROSS_LEVELS" }),
        ];
        // The rows are made as they are written: all at once would fill the memory of this process instead.
        return parts.SelectMany(part => part);
    }

    // A row with a list in it counts as several.
    private static IEnumerable<Chunk> ChunksOf(string statement, IEnumerable<object> rows, Dictionary<string, string>? pieces = null, int rowsOfOne = 1) =>
        rows.Chunk(RowsAtOnce / rowsOfOne).Select(some => new Chunk(StatementFile.Read(statement, pieces ?? []), some, some.Length * rowsOfOne));

    private Dictionary<string, object?> Described(GraphData data) => new()
    {
        ["version"] = version,
        ["fingerprint"] = data.Fingerprint,
        ["layout"] = GraphLayout.Number,
        ["windowFirst"] = data.Units.Window.First.ToString("O", CultureInfo.InvariantCulture),
        ["windowLast"] = data.Units.Window.Last.ToString("O", CultureInfo.InvariantCulture),
    };

    private sealed record Chunk(string Statement, object[] Rows, int Size);
}
