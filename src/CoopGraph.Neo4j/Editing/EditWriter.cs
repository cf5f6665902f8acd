using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Editing;

/// <summary>Writes the version that an edit makes, in the transaction of the edit.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="served">The version before.</param>
/// <param name="map">The map.</param>
internal sealed class EditWriter(INeo4jTransaction transaction, ServedVersion served, UnitMap map)
{
    // The rows of an import are some thousand, and a request has a few megabytes.
    private const int CasesAtOnce = 1_000;

    /// <summary>Writes the version.</summary>
    /// <param name="edit">The version.</param>
    /// <param name="baseKey">The key of the archived base of the data.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task WriteAsync(RecordedEdit edit, string? baseKey, CancellationToken cancellation)
    {
        var version = edit.Version;
        foreach (var changes in edit.Changes.Chunk(CasesAtOnce))
        {
            await RunAsync("load-past", "rows", changes.Where(one => one.Before is not null).Select(one => HistoryRows.Of(new PastCase(one.Before!, version.Generation))), cancellation);
            await RunAsync("edit-remove-cases", "ids", changes.Where(one => one.Before is not null).Select(one => one.Change.CaseId), cancellation);
            await RunAsync("load-cases", "rows", new CaseRows(map).Of(changes.Select(one => one.After).OfType<Cooperation>()), cancellation);
            await RunAsync("load-case-changes", "rows", changes.Select(one => HistoryRows.Of(one.Change)), cancellation);
            await HoldAsync(transaction, changes, cancellation);
        }

        var recorded = new Dictionary<string, object?> { ["rows"] = new[] { HistoryRows.Of(version, baseKey) }, ["version"] = version.Version };
        await transaction.RunAsync(StatementFile.Read("load-version"), recorded, cancellation);
        var now = new Dictionary<string, object?> { ["served"] = version.Version, ["number"] = edit.LastCuratedNumber };
        await transaction.RunAsync(StatementFile.Read("edit-serve"), now, cancellation);
    }

    /// <summary>Records which cases of the seed a curator holds from now on.</summary>
    public static async Task HoldAsync(INeo4jTransaction transaction, IEnumerable<StateChange> changes, CancellationToken cancellation)
    {
        object[] rows = [.. changes.Where(one => one.SeedDigest is not null).Select(one => new object?[] { one.Change.CaseId, one.SeedDigest })];
        if (rows is not [])
            await transaction.RunAsync(StatementFile.Read("edit-hold-cases"), new Dictionary<string, object?> { ["rows"] = rows }, cancellation);
    }

    private async Task RunAsync(string statement, string name, IEnumerable<object> values, CancellationToken cancellation)
    {
        object[] rows = [.. values];
        if (rows is [])
            return;
        var parameters = new Dictionary<string, object?> { [name] = rows, ["version"] = served.Loaded };
        await transaction.RunAsync(StatementFile.Read(statement, CaseRows.Pieces), parameters, cancellation);
    }
}
