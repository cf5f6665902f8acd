using CoopGraph.Units;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

internal static partial class GraphTables
{
    private static void WriteAttributes(SqliteConnection connection, UnitAttributes attributes)
    {
        connection.Execute("DELETE FROM poor_listing; DELETE FROM population; DELETE FROM region_member;");
        connection.ExecuteForEach(
            "INSERT INTO poor_listing VALUES ($1, $2, $3, $4, $5, $6, $7)",
            attributes.PoorListings,
            row => [row.Code.Value, row.List, row.From, row.To, row.ExitYear, row.Source, row.Note]);
        connection.ExecuteForEach(
            "INSERT INTO population VALUES ($1, $2, $3, $4, $5)",
            attributes.Populations,
            row => [row.Code.Value, row.Year, row.People, row.Source, row.Note]);
        connection.ExecuteForEach(
            "INSERT INTO region_member VALUES ($1, $2, $3, $4, $5, $6)",
            attributes.RegionMembers,
            row => [row.Code.Value, row.Region.Id, row.Region.Name, row.Region.From, row.Region.To, row.Region.Source]);
    }

    private static UnitAttributes ReadAttributes(SqliteConnection connection) => new(
        connection.ReadAll(
            "SELECT * FROM poor_listing ORDER BY rowid",
            r => new PoorListing(Code(r, 0), r.GetString(1), r.GetInt32(2), r.Integer(3), r.Integer(4), r.GetString(5), r.Text(6))),
        connection.ReadAll(
            "SELECT * FROM population ORDER BY rowid",
            r => new Population(Code(r, 0), r.GetInt32(1), r.GetInt32(2), r.GetString(3), r.Text(4))),
        connection.ReadAll(
            "SELECT * FROM region_member ORDER BY rowid",
            r => new CityRegionMember(Code(r, 0), new CityRegion(r.GetString(1), r.GetString(2), r.Integer(3), r.Integer(4), r.GetString(5)))));
}
