using System.Text.Json;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>Serializes responses as GraphQL.NET does, but with this project's JSON settings and converter.</summary>
/// <param name="errors">The provider of the contents of errors.</param>
public sealed class ResponseSerializer(IErrorInfoProvider errors) : GraphQLSerializer(Configure, errors)
{
    /// <summary>Writes a response.</summary>
    public void Write(Utf8JsonWriter json, ExecutionResult answer) => JsonSerializer.Serialize(json, answer, SerializerOptions);

    private static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = PooledJsonWriter.Encoder;
        // Responses have two or three levels for each level of a document. They could exceed the serializer's own default (64).
        json.MaxDepth = PooledJsonWriter.MaxDepth;
        json.Converters.Add(new ResponseConverter());
    }
}
