using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads the administrative map and the dataset's description: once for each version of the data.</summary>
internal sealed class MapReader(INeo4jClient client)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>The version of the data that are loaded now; null where none are.</summary>
    public async Task<string?> ReadVersionAsync(CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(StatementFile.Read("read-version"), NoParameters, null, cancellation);
        return answer.Rows is [[{ ValueKind: JsonValueKind.String } version]] ? version.GetString() : null;
    }

    /// <summary>The map and the dataset of one version; null where the data moved while they were read, or none are loaded.</summary>
    public async Task<(UnitMap Map, Dataset Dataset)?> ReadAsync(CancellationToken cancellation)
    {
        if (await ReadDatasetAsync(cancellation) is not { } dataset)
            return null;
        var units = await ReadAsync("read-units", dataset.Version, row => ReadUnit(row[1]), cancellation);
        var containments = await ReadAsync("read-containments", dataset.Version, row => new Containment(Code(row[1]), Code(row[2]), Day(row[3]), Day(row[4])), cancellation);
        var changes = await ReadAsync("read-changes", dataset.Version, row => ReadChange(row[1]), cancellation);
        var borders = await ReadAsync("read-borders", dataset.Version, row => new Border(Code(row[1]), Code(row[2]), Day(row[3]), Day(row[4])), cancellation);
        if (units is null || containments is null || changes is null || borders is null)
            return null;
        return (new UnitMap(new UnitTables(dataset.Window, units, containments, changes, borders)), dataset);
    }

    private async Task<Dataset?> ReadDatasetAsync(CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(StatementFile.Read("read-dataset"), NoParameters, null, cancellation);
        if (answer.Rows is not [[{ ValueKind: JsonValueKind.String } version, var first, var last, var counts, var sources]])
            return null;
        return new Dataset(
            version.GetString()!,
            new DataWindow(NodeProperties.Day(first.GetString()!), NodeProperties.Day(last.GetString()!)),
            counts.EnumerateArray()
                .Select(count => KeyValuePair.Create(GraphNames.FromGraph<Provenance>(count[0].GetString()!), count[1].GetInt32()))
                .OrderBy(count => count.Key)
                .ToDictionary(),
            [.. sources.EnumerateArray().Select(source => new DataSource(source[0].GetString()!, source[1].GetString()!, source[2].GetString()!))]);
    }

    private async Task<List<T>?> ReadAsync<T>(string statement, string version, Func<JsonElement[], T> read, CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(StatementFile.Read(statement), NoParameters, null, cancellation);
        return answer.Rows.All(row => row[0].GetString() == version) ? [.. answer.Rows.Select(read)] : null;
    }

    private static AdministrativeUnit ReadUnit(JsonElement u) => new(
        UnitCode.Parse(u.Text("code")!),
        u.Text("nameZh")!,
        u.Text("nameEn")!,
        u.Member<AdministrativeLevel>("level"),
        u.Member<UnitKind>("kind"),
        u.Day("validFrom"),
        u.MemberOrNull<DatePrecision>("validFromPrecision"),
        u.Day("validTo"),
        u.MemberOrNull<DatePrecision>("validToPrecision"),
        u.Number("latitude") is { } latitude ? new GeoPoint(latitude, u.Number("longitude")!.Value, u.Member<LocationBasis>("locationBasis")) : null);

    private static UnitChange ReadChange(JsonElement c) => new(
        c.Day("on")!.Value,
        c.Member<DatePrecision>("precision"),
        c.Member<UnitChangeKind>("kind"),
        UnitCode.Parse(c.Text("code")!),
        [.. c.GetProperty("successors").EnumerateArray().Select(Code)],
        c.Text("note")!);

    private static UnitCode Code(JsonElement code) => UnitCode.Parse(code.GetString()!);

    private static DateOnly? Day(JsonElement day) => day.ValueKind == JsonValueKind.Null ? null : NodeProperties.Day(day.GetString()!);
}
