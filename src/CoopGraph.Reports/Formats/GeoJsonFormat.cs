using System.Text.Json;
using CoopGraph.Engine.Tables;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// A GeoJSON feature for each row (RFC 7946): a point where the row has one pair of <c>latitude</c> and <c>longitude</c>, a line where it has two.
/// The other columns are the feature's properties.
/// </summary>
internal sealed class GeoJsonFormat : TableFormat
{
    private const string Latitude = "latitude", Longitude = "longitude";

    private static readonly GeometryFactory Geometries = new(new PrecisionModel(), 4326);
    private static readonly JsonSerializerOptions GeometryJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <inheritdoc/>
    public override string Name => "geojson";

    /// <inheritdoc/>
    public override string MediaType => "application/geo+json";

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<TableColumn> columns) => EndsOf(columns).Count is 1 or 2;

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        var ends = EndsOf(table.Columns);
        if (ends.Count is not (1 or 2))
        {
            throw new FormatRefusedException(
                $"GeoJSON needs rows with one pair of `{Latitude}` and `{Longitude}`, for points, or two, for lines; these rows have {ends.Count}.");
        }

        var isEnd = ends.SelectMany(end => new[] { end.Latitude, end.Longitude }).ToHashSet();
        var names = table.Columns.Select(column => JsonEncodedText.Encode(column.Name, JsonCells.Options.Encoder)).ToArray();
        using var sheet = new JsonSheet(output);
        var json = sheet.Json;
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("name", context.Name);
        json.WriteString("dataVersion", table.Dataset.Version);
        json.WriteStartArray("features");
        var count = new RowCount(table, options.MostRows, cancellation);
        while (await count.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WritePropertyName("geometry");
                JsonSerializer.Serialize(json, GeometryOf(ends, rows, row), GeometryJson);
                json.WriteStartObject("properties");
                for (var column = 0; column < names.Length; column++)
                {
                    if (isEnd.Contains(column))
                        continue;
                    json.WritePropertyName(names[column]);
                    JsonCells.Write(json, rows[row, column]);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            await sheet.SendAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteStartObject("warnings");
        foreach (var (code, message) in table.Warnings)
            json.WriteString(code, message);
        json.WriteEndObject();
        json.WriteEndObject();
        await sheet.SendAsync(cancellation);
        return count.Total;
    }

    private static List<(int Latitude, int Longitude)> EndsOf(IReadOnlyList<TableColumn> columns)
    {
        var ends = new List<(int, int)>();
        for (var column = 0; column < columns.Count; column++)
        {
            if (!IsPart(columns[column], Latitude))
                continue;
            var place = columns[column].Path.SkipLast(1).ToList();
            var other = Enumerable.Range(0, columns.Count).Where(next => IsPart(columns[next], Longitude) && columns[next].Path.SkipLast(1).SequenceEqual(place)).ToList();
            if (other is [var longitude])
                ends.Add((column, longitude));
        }

        return ends;
    }

    private static bool IsPart(TableColumn column, string name) => column.Kind == ColumnKind.Number && column.Path[^1] == name;

    // A place without coordinates has no geometry, which GeoJSON allows.
    private static Geometry? GeometryOf(List<(int Latitude, int Longitude)> ends, TableRows rows, int row)
    {
        if (ends.Exists(end => rows[row, end.Latitude].Form != CellForm.Number || rows[row, end.Longitude].Form != CellForm.Number))
            return null;
        var places = ends.Select(end => new Coordinate(rows[row, end.Longitude].ToDouble(), rows[row, end.Latitude].ToDouble())).ToArray();
        return places.Length == 1 ? Geometries.CreatePoint(places[0]) : Geometries.CreateLineString(places);
    }
}
