using CoopGraph.Cooperations;
using CoopGraph.Policies;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Reads and writes the table <c>policy</c>.</summary>
internal static partial class GraphTables
{
    private static void WritePolicies(SqliteConnection connection, IReadOnlyList<Policy> policies) => connection.ExecuteForEach(
        "INSERT INTO policy VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        policies.Index(),
        row =>
        [
            row.Index, row.Item.Id, row.Item.Title, row.Item.TitleZh, row.Item.Issuer?.Value,
            row.Item.From, row.Item.To, Text(row.Item.Date), row.Item.Mechanism?.ToString(), row.Item.IssueArea?.ToString(), row.Item.Locator,
            row.Item.Source.Title, row.Item.Source.Url, row.Item.Source.Evidence, row.Item.Source.Confidence.ToString(),
        ]);

    private static IReadOnlyList<Policy> ReadPolicies(SqliteConnection connection) =>
        connection.ReadAll("SELECT * FROM policy ORDER BY position", ReadPolicy);

    private static Policy ReadPolicy(SqliteDataReader r) => new(
        r.GetString(1),
        r.GetString(2),
        r.Text(3),
        r.IsDBNull(4) ? null : Code(r, 4),
        r.GetInt32(5),
        r.IsDBNull(6) ? null : r.GetInt32(6),
        r.Day(7),
        r.MemberOrNull<Mechanism>(8),
        r.MemberOrNull<IssueArea>(9),
        r.Text(10),
        new Source(r.GetString(11), r.Text(12), r.GetString(13), r.Member<Confidence>(14)));
}
