using CoopGraph.Engine.Errors;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// The graph that all pages of a table are read from. When an edit comes between two pages, the rest is read from the record of the version that
/// the table began with, so that a table of any length is of one version and is not broken off.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="snapshot">The graph that the table begins with.</param>
internal sealed class TableGraph(ICoopGraphStore store, IGraphSnapshot snapshot)
{
    private IGraphSnapshot _snapshot = snapshot;
    private bool _isHeld;

    /// <summary>The dataset of the version.</summary>
    public Dataset Dataset { get; } = snapshot.Dataset;

    /// <summary>Asks for a page.</summary>
    /// <param name="ask">The question; it can be asked twice.</param>
    /// <param name="cancellation">The token that is cancelled when the table is not needed any more.</param>
    public async Task<ExecutionResult> AskAsync(Func<IGraphSnapshot, Task<ExecutionResult>> ask, CancellationToken cancellation)
    {
        var result = await ask(_snapshot);
        if (_isHeld || result.Errors?.Any(error => error is RefusedError { Refusal: var refusal } && refusal == Refusals.DataMoved) != true)
            return result;
        try
        {
            _snapshot = await store.OpenVersionAsync(Dataset.Version, cancellation);
        }
        catch (InvalidQuestionException)
        {
            // It was loaded before versions were archived.
            return result;
        }

        _isHeld = true;
        return await ask(_snapshot);
    }
}
