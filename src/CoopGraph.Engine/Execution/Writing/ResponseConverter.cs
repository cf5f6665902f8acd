using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.Engine.Errors;
using GraphQL;
using GraphQL.Execution;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// Writes responses: first the errors, so that a reader notices them, then the data, then the extensions. Lists that are already JSON are
/// written unchanged (<see cref="RawJsonList"/>).
/// </summary>
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
            Write(writer, value.Data, options);
            CheckSize(writer);
        }

        if (value.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            JsonSerializer.Serialize(writer, extensions, options);
        }

        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null or NullExecutionNode or ObjectExecutionNode { SubFields: null } or ArrayExecutionNode { Items: null, SerializedResult: null }:
                json.WriteNullValue();
                break;
            case ObjectExecutionNode node:
                WriteObject(json, node.SubFields!, options);
                break;
            case ArrayExecutionNode { SerializedResult: RawJsonList written }:
                written.WriteTo(json);
                break;
            case ArrayExecutionNode node:
                WriteList(json, node.Items ?? node.SerializedResult!.Cast<object?>(), options);
                break;
            case ExecutionNode node:
                Write(json, node.ToValue(), options);
                break;
            default:
                if (!json.TryWriteScalar(value))
                    JsonSerializer.Serialize(json, value, options);
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter json, ExecutionNode[] fields, JsonSerializerOptions options)
    {
        json.WriteStartObject();
        CheckSize(json);
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name!);
            Write(json, field, options);
        }

        json.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter json, IEnumerable<object?> entries, JsonSerializerOptions options)
    {
        json.WriteStartArray();
        CheckSize(json);
        foreach (var entry in entries)
            Write(json, entry, options);
        json.WriteEndArray();
    }

    private void CheckSize(Utf8JsonWriter json)
    {
        if (json.BytesCommitted + json.BytesPending > limit)
            throw new RefusedException(Refusals.AnswerTooLarge(limit));
    }
}
