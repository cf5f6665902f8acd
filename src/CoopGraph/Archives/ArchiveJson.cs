using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.Cooperations;
using CoopGraph.Json;
using CoopGraph.Units;

namespace CoopGraph.Archives;

/// <summary>
/// Writes what earlier versions of the data had as JSON, the same for every store, and reads it again. Enumerations are their members' names,
/// codes are numbers, and dates are text as in the seed.
/// </summary>
public static class ArchiveJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = PooledJsonWriter.Encoder,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new CodeConverter(), new DateConverter() },
    };

    /// <summary>Returns a case as JSON.</summary>
    public static string Write(Cooperation one) => JsonSerializer.Serialize(one, Options);

    /// <summary>Reads a case.</summary>
    public static Cooperation ReadCase(string json) => Demand(JsonSerializer.Deserialize<Cooperation>(json, Options));

    /// <summary>Returns all data but the cases as JSON. The same data give the same text.</summary>
    public static string Write(GraphBase data) => JsonSerializer.Serialize(data, Options);

    /// <summary>Reads all data but the cases.</summary>
    public static GraphBase ReadBase(string json) => Demand(JsonSerializer.Deserialize<GraphBase>(json, Options));

    private static T Demand<T>(T? value) => value ?? throw new JsonException("The archive holds nothing.");

    private sealed class CodeConverter : JsonConverter<UnitCode>
    {
        public override UnitCode Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, UnitCode value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => PartialDate.TryParse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
