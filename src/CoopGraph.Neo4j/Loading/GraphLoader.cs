using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Loads a whole graph in one transaction: all of it or nothing.</summary>
internal sealed class GraphLoader(INeo4jClient client)
{
    // One statement's rows; enough to keep round trips few, few enough to keep a request within a few megabytes.
    private const int RowsAtOnce = 5_000;

    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>Loads, where the graph that is there is another. A look costs one statement.</summary>
    public async Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        var loaded = await client.ReadAsync(StatementFile.Read("read-fingerprint"), NoParameters, null, cancellation);
        if (loaded.Rows is [[{ ValueKind: JsonValueKind.String } fingerprint]] && fingerprint.GetString() == data.Fingerprint)
            return LoadOutcome.Unchanged;
        await PrepareAsync(cancellation);
        return await client.WriteAsync((transaction, token) => LoadAsync(transaction, data, token), cancellation);
    }

    // Constraints and indexes, where they are missing. Outside of the transaction: Neo4j does not mix the two.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var statement in StatementFile.Read("schema").Split(";\n"))
            await client.WriteAsync((transaction, token) => transaction.RunAsync(statement.TrimEnd(';'), NoParameters, token), cancellation);
        await client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("await-indexes"), NoParameters, token), cancellation);
    }

    private static async Task<LoadOutcome> LoadAsync(INeo4jTransaction transaction, GraphData data, CancellationToken cancellation)
    {
        var locked = await transaction.RunAsync(
            StatementFile.Read("lock-dataset"), new Dictionary<string, object?> { ["loader"] = data.Fingerprint }, cancellation);
        var (fingerprint, generation) = (locked.Rows[0][0].GetString(), locked.Rows[0][1].GetInt64());
        if (fingerprint == data.Fingerprint)
            return LoadOutcome.Unchanged;

        var curated = await ReadCuratedAsync(transaction, cancellation);
        var loaded = data.Cooperations.Select(c => c.CaseId).ToHashSet();
        var whole = data with { Cooperations = [.. data.Cooperations, .. curated.Where(c => !loaded.Contains(c.CaseId))] };
        WholeGraph.DemandThatCasesFit(whole);
        await transaction.RunAsync(StatementFile.Read("clear"), NoParameters, cancellation);
        await WriteAsync(transaction, whole, cancellation);
        await transaction.RunAsync(StatementFile.Read("move-version"), Version(data, generation + 1), cancellation);
        return generation == 0 ? LoadOutcome.Loaded : LoadOutcome.Replaced;
    }

    private static async Task<IReadOnlyList<Cooperation>> ReadCuratedAsync(INeo4jTransaction transaction, CancellationToken cancellation)
    {
        var curated = await transaction.RunAsync(StatementFile.Read("read-curated"), NoParameters, cancellation);
        return [.. curated.Rows.Select(row => CaseReader.Read(row[0]))];
    }

    private static async Task WriteAsync(INeo4jTransaction transaction, GraphData data, CancellationToken cancellation)
    {
        var map = new UnitMap(data.Units);
        var units = new UnitRows(map);
        foreach (var level in Enum.GetValues<AdministrativeLevel>())
            await LoadAsync("load-units", units.Units(level), new() { ["label"] = level.ToString() });
        await LoadAsync("load-containments", units.Containments());
        await LoadAsync("load-borders", units.Borders());
        await LoadAsync("load-changes", units.Changes());
        await LoadAsync("load-successions", units.Successions());
        await LoadAsync("load-sources", UnitRows.Sources(data.Sources));

        var cases = new CaseRows(map, [.. data.Cooperations.Select(map.Place)]);
        await LoadAsync("load-cases", cases.Cases());
        await LoadAsync("load-parties", cases.Parties());
        await LoadAsync("load-involved", cases.Involved());
        await LoadAsync("load-arranged", cases.Arranged());
        await LoadAsync("load-ties", cases.Ties());

        async Task LoadAsync(string statement, IEnumerable<object> rows, Dictionary<string, string>? pieces = null)
        {
            var text = StatementFile.Read(statement, pieces ?? []);
            foreach (var some in rows.Chunk(RowsAtOnce))
                await transaction.RunAsync(text, new Dictionary<string, object?> { ["rows"] = some }, cancellation);
        }
    }

    private static Dictionary<string, object?> Version(GraphData data, long generation) => new()
    {
        ["properties"] = new Dictionary<string, object?>
        {
            ["fingerprint"] = data.Fingerprint,
            ["generation"] = generation,
            ["version"] = DataVersion.Of(generation, data.Fingerprint),
            ["windowFirst"] = data.Units.Window.First.ToString("O", CultureInfo.InvariantCulture),
            ["windowLast"] = data.Units.Window.Last.ToString("O", CultureInfo.InvariantCulture),
        },
    };
}
