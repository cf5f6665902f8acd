using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopGraph.Api.Execution;

/// <summary>A value of an answer that is JSON already.</summary>
/// <param name="utf8">The JSON.</param>
[JsonConverter(typeof(Converter))]
internal sealed class WrittenJson(ReadOnlyMemory<byte> utf8)
{
    private readonly ReadOnlyMemory<byte> _utf8 = utf8;

    private sealed class Converter : JsonConverter<WrittenJson>
    {
        public override WrittenJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are written only.");

        public override void Write(Utf8JsonWriter writer, WrittenJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value._utf8.Span, skipInputValidation: true);
    }
}
