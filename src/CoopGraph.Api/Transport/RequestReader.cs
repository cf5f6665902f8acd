using System.Text;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Documents;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>Reads the GraphQL request from the query string of a GET or HEAD, or the body of a POST. Unknown parameters are ignored.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, IOptions<TransportOptions> options, PersistedDocuments documents)
{
    private const string Query = "query", OperationName = "operationName", Variables = "variables", Extensions = "extensions";

    /// <exception cref="RefusedException">The request is not a well-formed GraphQL request.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        return WithDocument(AllowedKinds.IsRead(request.Method) ? FromQueryString(request) : await FromBodyAsync(request, cancellation));
    }

    /// <summary>Reads the request in a message, which has the form of a body.</summary>
    /// <exception cref="RefusedException">It is not a well-formed GraphQL request.</exception>
    public GraphQLRequest Read(JsonElement request) => WithDocument(FromJson(request, new RequestJson(serializer, options.Value)));

    /// <summary>Parses a message, with the same limits as a body.</summary>
    /// <exception cref="RefusedException">It is not valid JSON in UTF-8, or is nested too deeply.</exception>
    public JsonDocument Parse(ReadOnlyMemory<byte> message) => new RequestJson(serializer, options.Value).Parse(message);

    private GraphQLRequest WithDocument(GraphQLRequest read)
    {
        read.Query = documents.Find(
            string.IsNullOrWhiteSpace(read.Query) ? null : read.Query, read.DocumentId, NamedDocument.HashIn(read.Extensions));
        return read;
    }

    private async Task<GraphQLRequest> FromBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, options.Value.MaxBodyBytes, cancellation);
        var json = new RequestJson(serializer, options.Value);
        using var document = json.Parse(body);
        return FromJson(document.RootElement, json);
    }

    private static GraphQLRequest FromJson(JsonElement root, RequestJson json) => root.ValueKind switch
    {
        JsonValueKind.Object => new()
        {
            Query = RequestJson.Text(root, Query),
            DocumentId = NamedDocument.IdIn(root),
            OperationName = RequestJson.Text(root, OperationName),
            Variables = json.MapAt(root, Variables),
            Extensions = json.MapAt(root, Extensions),
        },
        JsonValueKind.Array => throw new RefusedException(Refusals.Batch),
        _ => throw new RefusedException(Refusals.NotAnObject),
    };

    private GraphQLRequest FromQueryString(HttpRequest request)
    {
        var json = new RequestJson(serializer, options.Value);
        return new()
        {
            Query = Parameter(request, Query),
            DocumentId = NamedDocument.IdParameters.Select(name => Parameter(request, name)).FirstOrDefault(id => id is not null),
            OperationName = Parameter(request, OperationName),
            Variables = Map(Variables),
            Extensions = Map(Extensions),
        };

        Inputs? Map(string name)
        {
            if (Parameter(request, name) is not { Length: > 0 } text)
                return null;
            using var document = json.Parse(Encoding.UTF8.GetBytes(text));
            return json.Map(document.RootElement, name, "a JSON object");
        }
    }

    private static string? Parameter(HttpRequest request, string name)
    {
        // Names of parameters are case-sensitive, as those in a body are; the server's collection looks them up in any case.
        // Escapes that are not UTF-8 stay unchanged, and fail later if they matter.
        var values = request.Query.FirstOrDefault(parameter => parameter.Key == name).Value;
        return values.Count > 1 ? throw new RefusedException(Refusals.Repeated(name)) : values;
    }
}
