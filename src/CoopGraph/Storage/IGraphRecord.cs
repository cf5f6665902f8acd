using CoopGraph.History;
using CoopGraph.Paging;

namespace CoopGraph.Storage;

/// <summary>The record of the changes to the cases of a store. What is recorded is never changed or removed again.</summary>
public interface IGraphRecord
{
    /// <summary>Returns a page of the changes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="generation">The generation up to which changes count, inclusive.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, long generation, CancellationToken cancellation);

    /// <summary>Returns a page of the revisions of each case.</summary>
    /// <param name="question">The question.</param>
    /// <param name="generation">The generation up to which changes count, inclusive.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, long generation, CancellationToken cancellation);
}
