using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Units;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

internal static partial class GraphTables
{
    private const int CaseColumns = 15;

    /// <summary>Returns the number of times that the data have changed since the file was made; 0 while it contains none.</summary>
    public static long Generation(SqliteConnection connection) =>
        long.Parse(connection.ReadMeta(MetaKeys.Generation) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Reads the whole graph. The caller holds the transaction, so that all tables are of one version.</summary>
    public static GraphData Read(SqliteConnection connection)
    {
        var window = new DataWindow(ReadDay(connection, MetaKeys.WindowFirst), ReadDay(connection, MetaKeys.WindowLast));
        return new GraphData(
            new UnitTables(
                window,
                connection.ReadAll("SELECT * FROM unit ORDER BY rowid", ReadUnit),
                connection.ReadAll("SELECT * FROM containment ORDER BY rowid", r => new Containment(Code(r, 0), Code(r, 1), r.Day(2), r.Day(3))),
                connection.ReadAll("SELECT * FROM change ORDER BY position", ReadChange),
                connection.ReadAll("SELECT * FROM border ORDER BY rowid", r => new Border(Code(r, 0), Code(r, 1), r.Day(2), r.Day(3))))
            {
                Aliases = connection.ReadAll("SELECT code, name, source FROM alias ORDER BY position", r => new UnitAlias(Code(r, 0), r.GetString(1), r.GetString(2))),
                Attributes = ReadAttributes(connection),
            },
            ReadCooperations(connection),
            connection.ReadAll("SELECT name, used_for, licence FROM source ORDER BY position", r => new DataSource(r.GetString(0), r.GetString(1), r.GetString(2))),
            ReadPolicies(connection),
            connection.ReadMeta(MetaKeys.Fingerprint)!);
    }

    /// <summary>All cases, by id. The caller holds the transaction.</summary>
    public static IReadOnlyList<Cooperation> ReadCooperations(SqliteConnection connection) => ReadCooperations(connection, "TRUE");

    /// <summary>The cases of a condition on <c>case_id</c>, by id. The caller holds the transaction.</summary>
    private static IReadOnlyList<Cooperation> ReadCooperations(SqliteConnection connection, string condition, params (string Name, object? Value)[] parameters)
    {
        var parties = connection
            .ReadAll(
                $"SELECT case_id, code, role FROM party WHERE {condition} ORDER BY case_id, position",
                r => (CaseId: r.GetString(0), Party: new Party(Code(r, 1), r.Member<PartyRole>(2))),
                parameters)
            .ToLookup(row => row.CaseId, row => row.Party);
        var record = RecordReader();
        return connection.ReadAll(
            $"""
            SELECT c.*, r.recorded_at, r.changed_at, r.revision, r.since
            FROM (SELECT * FROM cooperation WHERE {condition}) c LEFT JOIN case_record r ON r.case_id = c.case_id ORDER BY c.case_id
            """,
            r => ReadCooperation(r, [.. parties[r.GetString(0)]]) with { Record = record(r) },
            parameters);
    }

    private static Cooperation ReadCooperation(SqliteDataReader r, IReadOnlyList<Party> parties) => new(
        r.GetString(0),
        r.GetString(1),
        r.Text(2) is { } date ? PartialDate.TryParse(date) : null,
        r.MemberOrNull<DateBasis>(3),
        r.Member<Mechanism>(4),
        r.Member<IssueArea>(5),
        r.IsDBNull(6) ? null : Code(r, 6),
        parties,
        r.Text(7) is { } rmb ? new Amount(decimal.Parse(rmb, CultureInfo.InvariantCulture), r.MemberOrNull<AmountPeriod>(8)) : null,
        r.Text(9),
        new Source(r.GetString(10), r.Text(11), r.GetString(12), r.Member<Confidence>(13)),
        r.Member<Provenance>(14));

    private static AdministrativeUnit ReadUnit(SqliteDataReader r) => new(
        Code(r, 0),
        r.GetString(1),
        r.GetString(2),
        r.Member<AdministrativeLevel>(3),
        r.Member<UnitKind>(4),
        r.Day(5),
        r.MemberOrNull<DatePrecision>(6),
        r.Day(7),
        r.MemberOrNull<DatePrecision>(8),
        r.IsDBNull(9) ? null : new GeoPoint(r.GetDouble(9), r.GetDouble(10), r.Member<LocationBasis>(11)));

    private static UnitChange ReadChange(SqliteDataReader r) => new(
        r.Day(1)!.Value,
        r.Member<DatePrecision>(2),
        r.Member<UnitChangeKind>(3),
        Code(r, 4),
        [.. r.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(UnitCode.Parse)],
        r.GetString(6));

    private static UnitCode Code(SqliteDataReader r, int column) => new(r.GetInt32(column));

    private static DateOnly ReadDay(SqliteConnection connection, string key) =>
        DateOnly.ParseExact(connection.ReadMeta(key)!, "O", CultureInfo.InvariantCulture);
}

/// <summary>The keys of the table <c>meta</c>.</summary>
internal static class MetaKeys
{
    public const string WindowFirst = "window_first";
    public const string WindowLast = "window_last";
    public const string Fingerprint = "fingerprint";
    public const string Generation = "generation";
    public const string CuratedNumber = "curated_number";
}
