using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads the administrative map and the dataset's description, once for each version of the data.</summary>
internal sealed class MapReader(INeo4jClient client)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>Returns the version of the data that is served now; null where none is served.</summary>
    public async Task<ServedVersion?> ReadVersionAsync(CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(StatementFile.Read("read-version"), NoParameters, null, cancellation);
        return answer.Rows is [[{ ValueKind: JsonValueKind.String } version, var loaded]] ? new(version.GetString()!, loaded.GetString()!) : null;
    }

    /// <summary>
    /// Returns the map and the dataset of the served version; null where other data were loaded during the read, or where none are served. Edits that
    /// come during the read are not in the version that is returned.
    /// </summary>
    public async Task<(ServedVersion Served, UnitMap Map, Dataset Dataset)?> ReadAsync(CancellationToken cancellation)
    {
        if (await ReadVersionAsync(cancellation) is not { Loaded: var version } || await ReadDatasetAsync(version, cancellation) is not { } dataset)
            return null;
        var units = await ReadAsync("read-units", version, row => (Unit: ReadUnit(row[0]), Aliases: ReadAliases(row[0])), cancellation);
        var tables = new UnitTables(
            dataset.Window,
            [.. units.Select(unit => unit.Unit)],
            await ReadAsync("read-containments", version, row => new Containment(Code(row[0]), Code(row[1]), Day(row[2]), Day(row[3])), cancellation),
            await ReadAsync("read-changes", version, row => ReadChange(row[0]), cancellation),
            await ReadAsync("read-borders", version, row => new Border(Code(row[0]), Code(row[1]), Day(row[2]), Day(row[3])), cancellation))
        {
            // Each unit that had a code has the aliases of the code.
            Aliases = [.. units.SelectMany(unit => unit.Aliases).Distinct()],
            Attributes = await new AttributeReader(client, version).ReadAsync(cancellation),
        };
        // While the data of a load are served, nothing of their map is removed, so what was read is complete. Edits leave it as it is.
        return (await ReadVersionAsync(cancellation))?.Loaded == version ? (new(dataset.Version, version), new UnitMap(tables), dataset) : null;
    }

    private async Task<Dataset?> ReadDatasetAsync(string version, CancellationToken cancellation)
    {
        if (await SteadyRead.ReadAsync(client, StatementFile.Read("read-dataset"), Of(version), cancellation) is not
            [var served, var layout, var first, var last, var counts, var sources])
        {
            return null;
        }

        if (layout.ValueKind != JsonValueKind.Number || layout.GetInt32() != GraphLayout.Number)
            throw new StoreUnavailableException("Neo4j holds data that another version of CoopGraph wrote: load them anew, with `seed` or Seed:OnStart.");
        return new Dataset(
            served.GetString()!,
            new DataWindow(NodeProperties.Day(first.GetString()!), NodeProperties.Day(last.GetString()!)),
            counts.EnumerateArray()
                .Select(count => KeyValuePair.Create(GraphNames.FromGraph<Provenance>(count[0].GetString()!), count[1].GetInt32()))
                .OrderBy(count => count.Key)
                .ToDictionary(),
            [.. sources.EnumerateArray().Select(source => new DataSource(source[0].GetString()!, source[1].GetString()!, source[2].GetString()!))],
            await ReadAsync("read-policies", version, row => PolicyReader.Read(row[0]), cancellation),
            [.. (await HistoryReader.ReadVersionsAsync(client, served.GetString(), cancellation)).Select(one => one.Version)]);
    }

    private async Task<List<T>> ReadAsync<T>(string statement, string version, Func<JsonElement[], T> read, CancellationToken cancellation) =>
        [.. (await client.ReadAsync(StatementFile.Read(statement), Of(version), null, cancellation)).Rows.Select(read)];

    private static Dictionary<string, object?> Of(string version) => new() { ["version"] = version };

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

    private static UnitAlias[] ReadAliases(JsonElement u) => u.TryGetProperty("aliases", out var names)
        ? [.. names.EnumerateArray().Zip(u.GetProperty("aliasSources").EnumerateArray(), (name, source) => new UnitAlias(UnitCode.Parse(u.Text("code")!), name.GetString()!, source.GetString()!))]
        : [];

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
