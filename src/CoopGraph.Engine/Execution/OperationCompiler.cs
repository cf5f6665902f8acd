using CoopGraph.Engine.Execution.Documents;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Language;
using CoopGraph.Engine.Watching;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Compiles the documents of requests: a new one is parsed within its budget and validated; a known one is taken from the cache.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="parser">The parser, with the budget of documents.</param>
/// <param name="cache">The cache of documents.</param>
internal sealed class OperationCompiler(ISchema schema, IDocumentBuilder parser, DocumentCache cache)
{
    private static readonly IValidationRule[] Rules = [OperationTypeRule.Instance, .. LanguageRules.All];

    // Documents of the operator, such as reports, have no budget: it protects from those of strangers.
    private static readonly DocumentParser TrustedParser = new();

    private readonly DocumentValidator _validator = new();

    /// <summary>Returns the operation of a request if its document is known and the operation can be executed; null otherwise.</summary>
    /// <exception cref="DocumentError">The document has no such operation.</exception>
    public CompiledOperation? FindKnown(GraphQLRequest request)
    {
        if (request.Query is not { } text)
            return null;
        var isFound = cache.TryGet(text, out var known);
        EngineMetrics.DocumentLookedUp(isFound);
        if (known is null)
            return null;
        var operation = CompiledDocument.OperationOf(known.Document, request.OperationName);
        // The rules apply to an operation at a time: this one may be of a kind that the schema does not have.
        return schema.RootOf(operation.Operation) is null ? null : known.Of(operation);
    }

    /// <summary>Parses and validates the document of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="allowed">The kinds of operations that the caller may run.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    /// <param name="isTrusted">Whether the document is one of the operator's own, which has no budget.</param>
    /// <returns>The document and its operation, or the errors of the document.</returns>
    /// <exception cref="ExecutionError">The document does not parse, is over its budget, or has no such operation.</exception>
    public async Task<(CompiledDocument? Document, CompiledOperation? Operation, ExecutionErrors Errors)> CompileAsync(
        GraphQLRequest request, OperationKindRule allowed, CancellationToken cancellation, bool isTrusted = false)
    {
        using var span = EngineTraces.Compile();
        schema.Initialize();
        var document = (isTrusted ? TrustedParser : parser).Build(request.Query!);
        var definition = CompiledDocument.OperationOf(document, request.OperationName);
        allowed.Check(definition);
        // An argument with a variable has its value with the request, so its faults are found where the plan reads it.
        var errors = (await ErrorsOfAsync(document, definition, cancellation)).FindAll(error =>
            error is not (InvalidLiteralError or InvalidValueError) || error.Locations is not [var place, ..] || !document.HasVariableAt(place));
        if (errors.Count > 0)
            return (null, null, [.. errors]);
        var compiled = new CompiledDocument(schema, document, CompiledDocument.HashOf(request.Query!));
        return (compiled, compiled.Of(definition), []);
    }

    /// <summary>Checks a document of the operator that is executed later, with values that are not known yet.</summary>
    /// <param name="text">The document. It has one operation.</param>
    /// <param name="cancellation">The token that is cancelled when the check has to end.</param>
    /// <returns>The operation, or the errors of the document.</returns>
    /// <exception cref="ExecutionError">The document does not parse, or does not have one operation.</exception>
    public async Task<(CompiledOperation? Operation, IReadOnlyList<ExecutionError> Errors)> CheckAsync(string text, CancellationToken cancellation)
    {
        schema.Initialize();
        var document = TrustedParser.Build(text);
        var definition = CompiledDocument.OperationOf(document, null);
        var errors = await ErrorsOfAsync(document, definition, cancellation);
        return errors.Count > 0 ? (null, errors) : (new CompiledDocument(schema, document, CompiledDocument.HashOf(text)).Of(definition), []);
    }

    /// <summary>Adds the document of a request that was executed to the cache.</summary>
    public void Remember(GraphQLRequest request, CompiledDocument document) => cache.Add(request.Query!, document);

    // Without the values of variables: they are read for each request, whether its document is known or not, so that one request has one answer.
    private async Task<List<ExecutionError>> ErrorsOfAsync(GraphQLDocument document, GraphQLOperationDefinition definition, CancellationToken cancellation)
    {
        var result = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Rules = Rules,
            Operation = definition,
            UserContext = new Dictionary<string, object?>(),
            Metrics = Metrics.None,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            CancellationToken = cancellation,
        });
        return [.. result.Errors.Where(error => error is not InvalidVariableError)];
    }
}
