namespace CoopGraph.Access;

/// <summary>The keys of clients, which all replicas share: the port that every store implements. Keys outlive every load of data.</summary>
/// <remarks>All methods throw <see cref="Storage.StoreUnavailableException"/> if the store cannot be reached, read or written.</remarks>
public interface IAccessKeys
{
    /// <summary>Adds a key.</summary>
    /// <param name="key">The key. Its id is new.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was added; false if there is a key with its id.</returns>
    Task<bool> AddAsync(AccessKey key, CancellationToken cancellation);

    /// <summary>Returns the key with an id, revoked and expired ones too; null if there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<AccessKey?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Returns all keys, the oldest first.</summary>
    /// <param name="cancellation">Ends the work.</param>
    Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellation);

    /// <summary>Revokes a key. One that was revoked before keeps its time.</summary>
    /// <param name="id">The id of the key.</param>
    /// <param name="now">The time that is recorded.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The key as it is now; null if there is none with that id.</returns>
    Task<AccessKey?> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation);
}
