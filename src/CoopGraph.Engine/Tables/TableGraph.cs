using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// The graph that all pages of a table are read from. When an edit comes between two pages, the rest is read from the record of the version that
/// the table began with, so that a table of any length is of one version and is not broken off.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="snapshot">The graph that the table begins with.</param>
/// <param name="work">Opens the version within the time of an operation.</param>
internal sealed class TableGraph(ICoopGraphStore store, IGraphSnapshot snapshot, TimedWork work)
{
    private IGraphSnapshot? _recorded;

    /// <summary>The dataset of the version.</summary>
    public Dataset Dataset => snapshot.Dataset;

    /// <summary>Asks for a page.</summary>
    /// <param name="ask">The question; it can be asked twice.</param>
    /// <param name="cancellation">The token that is cancelled when the table is not needed any more.</param>
    public async Task<ExecutionResult> AskAsync(Func<IGraphSnapshot, Task<ExecutionResult>> ask, CancellationToken cancellation)
    {
        var result = await ask(_recorded ?? snapshot);
        if (_recorded is not null || result.Errors?.Any(error => error is RefusedError { Refusal: var refusal } && refusal == Refusals.DataMoved) != true)
            return result;
        (_recorded, var failed) = await work.DoAsync<(IGraphSnapshot?, ExecutionResult?)>(
            async end => (await store.TryOpenVersionAsync(Dataset.Version, end), null), error => (null, new ExecutionResult(error)), cancellation);
        return _recorded is null ? failed ?? result : await ask(_recorded);
    }
}
