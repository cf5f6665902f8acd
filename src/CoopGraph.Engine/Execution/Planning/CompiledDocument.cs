using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A document that passed validation, with what was worked out from it. It is shared by all requests with the same text.</summary>
/// <param name="schema">The schema for which it is valid.</param>
/// <param name="document">The document.</param>
/// <param name="hash">The SHA-256 of its text, in hexadecimal digits.</param>
internal sealed class CompiledDocument(ISchema schema, GraphQLDocument document, string hash)
{
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, CompiledOperation> _operations = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document.</summary>
    public GraphQLDocument Document => document;

    /// <summary>Returns the SHA-256 of a text in UTF-8, in hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns one of its operations.</summary>
    public CompiledOperation Of(GraphQLOperationDefinition operation) =>
        _operations.GetOrAdd(operation, static (found, of) => new CompiledOperation(of.schema, of.document, found, of.hash), (schema, document, hash));

    /// <summary>Returns the operation that a request names (section 6.1 of the specification, GetOperation).</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name; null or empty if the request gives none, which does for a document with one operation.</param>
    /// <exception cref="DocumentError">There is no such operation.</exception>
    public static GraphQLOperationDefinition OperationOf(GraphQLDocument document, string? name)
    {
        GraphQLOperationDefinition? only = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not GraphQLOperationDefinition operation)
                continue;
            if (!string.IsNullOrEmpty(name))
            {
                if (operation.Name is { } given && given == name)
                    return operation;
            }
            else if (only is not null)
            {
                throw new NoOperationNameError();
            }

            only = operation;
        }

        if (only is null)
            throw new NoOperationError();
        return string.IsNullOrEmpty(name) ? only : throw new InvalidOperationNameError(name);
    }
}
