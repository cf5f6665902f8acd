using System.Text.Json;

namespace CoopGraph.Neo4j.Client;

/// <summary>
/// A client for a Neo4j server, with the operations that the store needs. It is small on purpose: a driver could replace the HTTP Query API
/// without a change to the store.
/// </summary>
public interface INeo4jClient
{
    /// <summary>Runs a statement that only reads. It is sent with access mode Read, so it cannot write and may be retried.</summary>
    /// <param name="statement">The statement: a single one, in Cypher.</param>
    /// <param name="parameters">
    /// Its parameters by name: text, numbers, booleans, null, and lists and dictionaries of these. Days are ISO 8601 text.
    /// </param>
    /// <param name="dataVersion">
    /// The requested version, where the statement is a question about data. The statement then returns the version that it saw as the first
    /// column of every row. A result that saw the requested version may be cached and returned again for the same statement, parameters and
    /// version. Null: the result is never cached.
    /// </param>
    /// <param name="cancellation">Cancels the call.</param>
    /// <exception cref="Neo4jException">The server refused or failed.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The server cannot be reached, or does not answer in time.</exception>
    /// <exception cref="Storage.QuestionTooExpensiveException">The server answers, but this statement takes longer or more memory than one may.</exception>
    /// <exception cref="Storage.StoreBusyException">Too many statements are running and waiting.</exception>
    Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation);

    /// <summary>
    /// Removes a cached result that could not be read: it is not a result of the statement. The next
    /// <see cref="ReadAsync"/> asks the server. A client without a cache has nothing to remove.
    /// </summary>
    Task ForgetAsync(string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Does some work in one transaction, which is committed when the work succeeds and rolled back when it throws. Where the server ended
    /// it for a reason that passes (a deadlock), the whole work is done again.
    /// </summary>
    /// <exception cref="Neo4jException">The server refused or failed.</exception>
    /// <exception cref="Storage.StoreUnavailableException">
    /// The server cannot be reached, or does not respond in time. Where that happens at the commit, the message says that the outcome is
    /// unknown.
    /// </exception>
    Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation);
}

/// <summary>An open transaction.</summary>
public interface INeo4jTransaction
{
    /// <summary>Runs a statement.</summary>
    Task<Neo4jResult> RunAsync(string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation);
}

/// <summary>The rows that a statement returned.</summary>
/// <param name="Rows">Each row's values, in the order of the statement's columns.</param>
/// <param name="IsCached">Whether the result comes from a cache, so that this call sent no statement to the server.</param>
public sealed record Neo4jResult(IReadOnlyList<JsonElement[]> Rows, bool IsCached = false);
