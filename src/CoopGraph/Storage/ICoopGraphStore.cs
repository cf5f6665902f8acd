namespace CoopGraph.Storage;

/// <summary>Where the graph is kept: the port that every store implements.</summary>
public interface ICoopGraphStore
{
    /// <summary>The graph as it is now. All that one operation reads, it reads from one snapshot, so that its parts agree.</summary>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be reached.</exception>
    ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation);

    /// <summary>Whether the store holds data of this fingerprint, in a form that it can serve: then loading them would change nothing.</summary>
    /// <param name="fingerprint">A fingerprint (<see cref="GraphData.Fingerprint"/>).</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation);

    /// <summary>
    /// Loads a whole graph: all of it or, when anything fails, nothing. Data with the fingerprint of those already held change
    /// nothing. Of two that load at once, one loads and the other finds it done.
    /// </summary>
    /// <returns>What happened.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The store cannot be written, or a case that stays in it does not fit the data (<see cref="GraphDataValidation"/>).
    /// </exception>
    Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation);
}
