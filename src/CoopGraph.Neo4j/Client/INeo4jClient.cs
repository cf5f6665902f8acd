using System.Text.Json;

namespace CoopGraph.Neo4j.Client;

/// <summary>
/// What the store needs of a Neo4j server. Small on purpose: a driver could take the place of the HTTP Query API without the store
/// noticing.
/// </summary>
public interface INeo4jClient
{
    /// <summary>Runs a statement that only reads. It is sent with access mode Read, so it cannot write, and may be tried again.</summary>
    /// <param name="statement">Cypher, one statement.</param>
    /// <param name="parameters">
    /// Its parameters by name: text, numbers, booleans, null, and lists and dictionaries of these. Days are ISO 8601 text.
    /// </param>
    /// <param name="dataVersion">
    /// Where the statement is a question about data: the version that is meant. The statement then returns the version that it saw as
    /// the first column of every row, and an answer that saw the version meant may be kept and given again for the same statement,
    /// parameters and version. Null: never kept.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Neo4jException">The server refused or failed.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The server cannot be reached, or does not answer in time.</exception>
    Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation);

    /// <summary>
    /// Does some work in one transaction: committed when the work ends well, rolled back when it throws. Where the server ended it for
    /// a reason that passes (a deadlock), the whole work is done again.
    /// </summary>
    /// <exception cref="Neo4jException">The server refused or failed.</exception>
    /// <exception cref="Storage.StoreUnavailableException">
    /// The server cannot be reached, or does not answer in time. Where that happens at the commit, the message says that the outcome is
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
/// <param name="IsCached">Whether the answer was kept from before, so that the server was not asked now.</param>
public sealed record Neo4jResult(IReadOnlyList<JsonElement[]> Rows, bool IsCached = false);
