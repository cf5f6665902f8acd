using CoopGraph.Storage;

namespace CoopGraph.Curation;

/// <summary>The part of a store that takes edits: a port that every store implements.</summary>
public interface ICaseEditing
{
    /// <summary>
    /// Applies an edit: all of it or, if anything is wrong, nothing. When it returns, the edit is durable, and every later question sees it. An
    /// edit with a key that was applied before is not applied again, and has the same outcome.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be written to.</exception>
    Task<EditOutcome> ApplyAsync(EditRequest request, CancellationToken cancellation);
}
