using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>Writes responses: first the errors, so that a reader notices them, then the data, then the extensions.</summary>
/// <param name="limit">The maximum size of a response, in bytes.</param>
internal sealed class ResponseConverter(int limit) : JsonConverter<ExecutionResult>
{
    public override ExecutionResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, ExecutionResult value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors"u8);
            JsonSerializer.Serialize(writer, errors, options);
        }

        if (value.Executed)
        {
            writer.WritePropertyName("data"u8);
            if (value.Data is AnswerData data)
                writer.WriteRawValue(data.Utf8, skipInputValidation: true);
            else
                writer.WriteNullValue();
            if (writer.BytesCommitted + writer.BytesPending > limit)
                throw new RefusedException(Refusals.AnswerTooLarge(limit));
        }

        if (value.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(writer, extensions, options);
        }

        writer.WriteEndObject();
    }
}
