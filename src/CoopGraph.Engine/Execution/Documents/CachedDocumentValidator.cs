using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Caches the validation result of a valid query without variables, with the values of its arguments. For the same cached document, both
/// are the same each time.
/// </summary>
/// <param name="validator">The validator of operations that are not cached.</param>
internal sealed class CachedDocumentValidator(IDocumentValidator validator) : IDocumentValidator
{
    // An entry lives as long as its document. For a document that is used again, that is as long as the document cache contains it.
    private readonly ConditionalWeakTable<GraphQLDocument, ConcurrentDictionary<GraphQLOperationDefinition, IValidationResult>> _known = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) =>
        _known.TryGetValue(options.Document, out var operations) && operations.TryGetValue(options.Operation, out var known)
            ? Task.FromResult(known)
            : ValidateAndRememberAsync(options);

    private Task<IValidationResult> ValidateAndRememberAsync(in ValidationOptions options)
    {
        var (document, operation) = (options.Document, options.Operation);
        // For all operations except queries, the validation result depends on whether the request is a GET or a POST.
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
