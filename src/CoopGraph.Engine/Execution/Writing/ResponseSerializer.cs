using System.Text.Json;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>GraphQL.NET's serializer with this application's JSON of answers.</summary>
/// <param name="errors">Tells what is told of errors.</param>
public sealed class ResponseSerializer(IErrorInfoProvider errors) : GraphQLSerializer(Configure, errors)
{
    /// <summary>Writes an answer.</summary>
    public void Write(Utf8JsonWriter json, ExecutionResult answer) => JsonSerializer.Serialize(json, answer, SerializerOptions);

    private static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = PooledJsonWriter.Encoder;
        // Answers nest two or three levels for each of a document's; the serializer's own default (64) is within reach of that.
        json.MaxDepth = PooledJsonWriter.MaxDepth;
        json.Converters.Add(new ResponseConverter());
    }
}
