namespace CoopGraph.Storage;

/// <summary>The store of the graph: the port that every store implements.</summary>
public interface ICoopGraphStore
{
    /// <summary>
    /// Returns a snapshot of the current graph. One operation reads all its data from one snapshot, so that its parts agree.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be reached.</exception>
    ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Returns a snapshot of the graph as it was known at a time: every question has the answer that it would have had then.
    /// </summary>
    /// <param name="time">The time. A version that began at that very time was known.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidQuestionException">Nothing was known then, or it was not recorded.</exception>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be reached.</exception>
    ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation);

    /// <summary>
    /// Returns a snapshot of a version that was served, for work that the next edit must not disturb: if the version is not the present one, its answers stay
    /// what they are, whatever is written meanwhile.
    /// </summary>
    /// <param name="version">The version (<see cref="Dataset.Version"/>).</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidQuestionException">The version was not recorded.</exception>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be reached.</exception>
    ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation);

    /// <summary>Whether the store holds data of this fingerprint, in a form that it can serve: then loading them would change nothing.</summary>
    /// <param name="fingerprint">A fingerprint (<see cref="GraphData.Fingerprint"/>).</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation);

    /// <summary>
    /// Loads a whole graph: all of it or, if anything fails, nothing. Data with the same fingerprint as the data in the store change
    /// nothing. Of two concurrent loads of the same data, one loads and the other finds the work done. Cases that a curator entered stay, unless
    /// a loaded case has the same id, and cases that a curator changed or withdrew stay so. The version, and the cases that it adds, changes and withdraws, are recorded with it.
    /// </summary>
    /// <returns>The outcome of the load.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The store cannot be written to, or a case that stays in it does not fit the data (<see cref="GraphDataValidation"/>).
    /// </exception>
    Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation);
}
