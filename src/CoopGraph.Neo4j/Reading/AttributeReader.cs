using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads the attributes of units of a version of the data.</summary>
internal sealed class AttributeReader(INeo4jClient client, string version)
{
    public async Task<UnitAttributes> ReadAsync(CancellationToken cancellation) => new(
        await ReadAsync("PoorListing", ReadListing, cancellation),
        await ReadAsync("Population", ReadPopulation, cancellation),
        await ReadAsync("RegionMember", ReadMember, cancellation));

    private async Task<List<T>> ReadAsync<T>(string label, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var statement = StatementFile.Read("read-attributes", new Dictionary<string, string> { ["label"] = label });
        var answer = await client.ReadAsync(statement, new Dictionary<string, object?> { ["version"] = version }, null, cancellation);
        return [.. answer.Rows.Select(row => read(row[0]))];
    }

    private static PoorListing ReadListing(JsonElement row) => new(
        Code(row), row.Text("list")!, Integer(row, "from")!.Value, Integer(row, "to"), Integer(row, "exitYear"), row.Text("source")!, row.Text("note"));

    private static Population ReadPopulation(JsonElement row) => new(
        Code(row), Integer(row, "year")!.Value, Integer(row, "people")!.Value, row.Text("source")!, row.Text("note"));

    private static CityRegionMember ReadMember(JsonElement row) => new(
        Code(row),
        new CityRegion(row.Text("region")!, row.Text("name")!, Integer(row, "from"), Integer(row, "to"), row.Text("source")!));

    private static UnitCode Code(JsonElement row) => UnitCode.Parse(row.Text("code")!);

    // A property that is null is none at all.
    private static int? Integer(JsonElement row, string property) => row.TryGetProperty(property, out var value) ? value.GetInt32() : null;
}
