using GraphQL;
using GraphQL.DI;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Takes a document that is known out of the cache, past the parser, the budget and the rules that look at the document alone. The
/// rules that look at variables or at the request are for known documents too (<see cref="ExecutionOptions.CachedDocumentValidationRules"/>),
/// and variables are read and checked each time.
/// </summary>
internal sealed class DocumentCacheExecution(DocumentCache cache) : IConfigureExecution
{
    /// <summary>After the options are set (100), so that all rules are known; before everything else that wraps an execution (200).</summary>
    public float SortOrder => 150;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { } text || options.Document is not null)
            return await next(options);
        if (cache.TryGet(text, out var known))
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        // Executed is what passed every rule. (That its fields may have failed says nothing about the document.)
        if (result is { Executed: true, Document: { } document })
            cache.Add(text, document);
        return result;
    }
}
