using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Remembers that an operation without variables is valid, with the values of its arguments: for one and the same document of the cache
/// both are the same each time.
/// </summary>
/// <param name="validator">Judges what is not known.</param>
internal sealed class CachedDocumentValidator(IDocumentValidator validator) : IDocumentValidator
{
    // As long as the document lives, and of those that are used again, that is as long as the cache keeps them.
    private readonly ConditionalWeakTable<GraphQLDocument, ConcurrentDictionary<GraphQLOperationDefinition, IValidationResult>> _known = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) =>
        _known.TryGetValue(options.Document, out var operations) && operations.TryGetValue(options.Operation, out var known)
            ? Task.FromResult(known)
            : ValidateAndRememberAsync(options);

    private Task<IValidationResult> ValidateAndRememberAsync(in ValidationOptions options)
    {
        var (document, operation) = (options.Document, options.Operation);
        // What may be asked by GET and by POST differs for all operations but queries.
        return operation.Variables is { Count: > 0 } || operation.Operation != OperationType.Query
            ? validator.ValidateAsync(options)
            : RememberAsync(validator.ValidateAsync(options), document, operation);
    }

    private async Task<IValidationResult> RememberAsync(Task<IValidationResult> validation, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var result = await validation;
        if (result.IsValid)
            _known.GetOrCreateValue(document)[operation] = result;
        return result;
    }
}
