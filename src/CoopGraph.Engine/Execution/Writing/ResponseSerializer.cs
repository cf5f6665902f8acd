using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>Serializes responses as GraphQL.NET does, but with this project's JSON settings and converter, and up to a size.</summary>
/// <param name="errors">The provider of the contents of errors.</param>
/// <param name="options">The limit on the size of a response.</param>
public sealed class ResponseSerializer(IErrorInfoProvider errors, IOptions<AnswerOptions> options)
    : GraphQLSerializer(json => Configure(json, options.Value.MaxAnswerBytes), errors)
{
    /// <summary>
    /// Writes a response, or in its place a refusal if it is too large. A response can be written once: the memory of its data is used again.
    /// </summary>
    /// <param name="sheet">The sheet to write to; what is on it is replaced.</param>
    /// <param name="answer">The response.</param>
    /// <returns>The response that was written.</returns>
    public ExecutionResult Write(PooledJsonWriter sheet, ExecutionResult answer)
    {
        try
        {
            sheet.Clear();
            JsonSerializer.Serialize(sheet.Json, answer, SerializerOptions);
            return answer;
        }
        catch (RefusedException e)
        {
            var refused = new ExecutionResult(new RefusedError(e.Refusal));
            sheet.Clear();
            JsonSerializer.Serialize(sheet.Json, refused, SerializerOptions);
            return refused;
        }
        finally
        {
            (answer.Data as IDisposable)?.Dispose();
        }
    }

    /// <summary>Returns the errors of a response as a JSON list, for a message that contains them alone.</summary>
    public byte[] ErrorsOf(ExecutionResult answer) => JsonSerializer.SerializeToUtf8Bytes(answer.Errors ?? [], SerializerOptions);

    private static void Configure(JsonSerializerOptions json, int limit)
    {
        json.Encoder = PooledJsonWriter.Encoder;
        // Responses have two or three levels for each level of a document. They could exceed the serializer's own default (64).
        json.MaxDepth = PooledJsonWriter.MaxDepth;
        json.Converters.Add(new ResponseConverter(limit));
    }
}
