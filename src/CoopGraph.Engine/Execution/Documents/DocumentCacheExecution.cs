using GraphQL;
using GraphQL.DI;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Uses cached documents in executions. A cached document skips the parser, the budget and the rules that depend only on the document. The
/// rules that depend on variables or on the request also apply to it (<see cref="ExecutionOptions.CachedDocumentValidationRules"/>).
/// Variables are read and checked each time.
/// </summary>
internal sealed class DocumentCacheExecution(DocumentCache cache) : IConfigureExecution
{
    /// <summary>
    /// The order: after the options are set (100), so that all rules are known; before all others that wrap an execution (200).
    /// </summary>
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
        // An operation is executed only if its document passed every rule. Failed fields do not make the document invalid.
        if (result is { Executed: true, Document: { } document })
            cache.Add(text, document);
        return result;
    }
}
