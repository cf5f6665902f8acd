using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Reads and writes the graph as rows of the tables.</summary>
internal static partial class GraphTables
{
    /// <summary>Replaces the stored graph with another, and records the changes. The caller holds the transaction.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="data">The other graph, without its cases.</param>
    /// <param name="load">The cases that the store has from now on, and the changes.</param>
    public static void Replace(SqliteConnection connection, GraphData data, RecordedLoad load)
    {
        connection.Execute("DELETE FROM cooperation; DELETE FROM source; DELETE FROM policy; DELETE FROM unit; DELETE FROM alias; DELETE FROM containment; DELETE FROM border; DELETE FROM change;");
        WriteAttributes(connection, data.Units.Attributes);
        connection.ExecuteForEach(
            "INSERT INTO source VALUES ($1, $2, $3, $4)",
            data.Sources.Index(),
            row => [row.Index, row.Item.Name, row.Item.UsedFor, row.Item.Licence]);
        connection.ExecuteForEach(
            "INSERT INTO unit VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            data.Units.Units,
            unit =>
            [
                unit.Code.Value, unit.NameZh, unit.NameEn, unit.Level.ToString(), unit.Kind.ToString(),
                Text(unit.ValidFrom), unit.ValidFromPrecision?.ToString(), Text(unit.ValidTo), unit.ValidToPrecision?.ToString(),
                unit.Location?.Latitude, unit.Location?.Longitude, unit.Location?.Basis.ToString(),
            ]);
        connection.ExecuteForEach(
            "INSERT INTO alias VALUES ($1, $2, $3, $4)",
            data.Units.Aliases.Index(),
            row => [row.Index, row.Item.Code.Value, row.Item.Name, row.Item.Source]);
        connection.ExecuteForEach(
            "INSERT INTO containment VALUES ($1, $2, $3, $4)",
            data.Units.Containments,
            row => [row.Parent.Value, row.Child.Value, Text(row.From), Text(row.To)]);
        connection.ExecuteForEach(
            "INSERT INTO border VALUES ($1, $2, $3, $4)",
            data.Units.Borders,
            row => [row.First.Value, row.Second.Value, Text(row.From), Text(row.To)]);
        connection.ExecuteForEach(
            "INSERT INTO change VALUES ($1, $2, $3, $4, $5, $6, $7)",
            data.Units.Changes.Index(),
            row =>
            [
                row.Index, Text(row.Item.On), row.Item.Precision.ToString(), row.Item.Kind.ToString(),
                row.Item.Code.Value, string.Join(' ', row.Item.Successors), row.Item.Note,
            ]);
        WritePolicies(connection, data.Policies);
        WriteCooperations(connection, load.Cases);
        WriteHistory(connection, data, load);
        WriteMeta(connection, data, load.Version.Generation);
    }

    private static void WriteCooperations(SqliteConnection connection, IReadOnlyList<Cooperation> cooperations)
    {
        connection.ExecuteForEach(
            "INSERT INTO cooperation VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            cooperations,
            c =>
            [
                c.CaseId, c.Title, c.Date?.ToString(), c.DateBasis?.ToString(), c.Mechanism.ToString(), c.IssueArea.ToString(),
                c.ArrangedBy?.Value, c.Amount?.Rmb.ToString(CultureInfo.InvariantCulture), c.Amount?.Period?.ToString(), c.Note,
                c.Source.Title, c.Source.Url, c.Source.Evidence, c.Source.Confidence.ToString(), c.Provenance.ToString(),
            ]);
        connection.ExecuteForEach(
            "INSERT INTO party VALUES ($1, $2, $3, $4)",
            cooperations.SelectMany(c => c.Parties.Index(), (c, party) => (c.CaseId, party.Index, party.Item)),
            row => [row.CaseId, row.Index, row.Item.Code.Value, row.Item.Role.ToString()]);
    }

    private static void WriteMeta(SqliteConnection connection, GraphData data, long generation) => connection.ExecuteForEach(
        "INSERT OR REPLACE INTO meta VALUES ($1, $2)",
        [
            (Key: MetaKeys.WindowFirst, Value: Text(data.Units.Window.First)!),
            (Key: MetaKeys.WindowLast, Value: Text(data.Units.Window.Last)!),
            (Key: MetaKeys.Fingerprint, Value: data.Fingerprint),
            (Key: MetaKeys.Generation, Value: generation.ToString(CultureInfo.InvariantCulture)),
        ],
        row => [row.Key, row.Value]);

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
