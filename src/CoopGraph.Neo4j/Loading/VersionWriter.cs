using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Writes a version of the data, in a transaction.</summary>
internal sealed class VersionWriter(INeo4jTransaction transaction, string version)
{
    // One statement's rows: enough to keep round trips few, few enough to keep a request within a few megabytes.
    private const int RowsAtOnce = 5_000;

    public async Task WriteAsync(GraphData data, CancellationToken cancellation)
    {
        await transaction.RunAsync(StatementFile.Read("load-dataset"), Described(data), cancellation);
        var map = new UnitMap(data.Units);
        var units = new UnitRows(map);
        foreach (var level in Enum.GetValues<AdministrativeLevel>())
            await LoadAsync("load-units", units.Units(level), cancellation, new() { ["label"] = level.ToString() });
        await LoadAsync("load-containments", units.Containments(), cancellation);
        await LoadAsync("load-borders", units.Borders(), cancellation);
        await LoadAsync("load-changes", units.Changes(), cancellation);
        await LoadAsync("load-successions", units.Successions(), cancellation);
        await LoadAsync("load-sources", UnitRows.Sources(data.Sources), cancellation);

        var cases = new CaseRows(map, [.. data.Cooperations.Select(map.Place)]);
        await LoadAsync("load-cases", cases.Cases(), cancellation);
        await LoadAsync("load-parties", cases.Parties(), cancellation);
        await LoadAsync("load-involved", cases.Involved(), cancellation);
        await LoadAsync("load-arranged", cases.Arranged(), cancellation);
        await LoadAsync("load-ties", cases.Ties(), cancellation);
    }

    private async Task LoadAsync(string statement, IEnumerable<object> rows, CancellationToken cancellation, Dictionary<string, string>? pieces = null)
    {
        var text = StatementFile.Read(statement, pieces ?? []);
        foreach (var some in rows.Chunk(RowsAtOnce))
            await transaction.RunAsync(text, new Dictionary<string, object?> { ["rows"] = some, ["version"] = version }, cancellation);
    }

    private Dictionary<string, object?> Described(GraphData data) => new()
    {
        ["properties"] = new Dictionary<string, object?>
        {
            ["version"] = version,
            ["fingerprint"] = data.Fingerprint,
            ["windowFirst"] = data.Units.Window.First.ToString("O", CultureInfo.InvariantCulture),
            ["windowLast"] = data.Units.Window.Last.ToString("O", CultureInfo.InvariantCulture),
        },
    };
}
