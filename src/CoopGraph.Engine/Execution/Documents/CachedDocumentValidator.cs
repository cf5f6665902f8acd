using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoopGraph.Engine.Limits;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Caches the validation result of a valid query without variables, with the values of its arguments and its price. For the same cached document, both
/// are the same each time.
/// </summary>
/// <param name="validator">The validator of operations that are not cached.</param>
internal sealed class CachedDocumentValidator(IDocumentValidator validator) : IDocumentValidator
{
    // An entry lives as long as its document. For a document that is used again, that is as long as the document cache contains it.
    private readonly ConditionalWeakTable<GraphQLDocument, ConcurrentDictionary<GraphQLOperationDefinition, Judgement>> _known = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (!_known.TryGetValue(options.Document, out var operations) || !operations.TryGetValue(options.Operation, out var known))
            return ValidateAndRememberAsync(options);
        OperationPrice.Of(options.RequestServices)?.Take(known.IsExpensive);
        return Task.FromResult(known.Result);
    }

    private Task<IValidationResult> ValidateAndRememberAsync(in ValidationOptions options)
    {
        var (document, operation, price) = (options.Document, options.Operation, OperationPrice.Of(options.RequestServices));
        // For all operations except queries, the validation result depends on whether the request is a GET or a POST.
        return operation.Variables is { Count: > 0 } || operation.Operation != OperationType.Query
            ? validator.ValidateAsync(options)
            : RememberAsync(validator.ValidateAsync(options), document, operation, price);
    }

    private async Task<IValidationResult> RememberAsync(
        Task<IValidationResult> validation, GraphQLDocument document, GraphQLOperationDefinition operation, OperationPrice? price)
    {
        var result = await validation;
        if (result.IsValid)
            _known.GetOrCreateValue(document)[operation] = new(result, price?.IsExpensive ?? false);
        return result;
    }

    private sealed record Judgement(IValidationResult Result, bool IsExpensive);
}
