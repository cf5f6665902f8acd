using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// The right to write a version: one process has it at a time. It is valid for a while and each transaction of the load renews it. So a
/// process that dies does not keep it, and a transaction of a process that lost it writes nothing.
/// </summary>
internal sealed class LoadLease
{
    // The validity is longer than any single transaction of a load takes, and short enough to wait for after a crash.
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WaitsBetweenLooks = TimeSpan.FromMilliseconds(200);

    private static readonly Dictionary<string, object?> NoParameters = [];
    private const int NodesRemovedAtOnce = 1_000;

    private readonly INeo4jClient _client;
    private readonly Dictionary<string, object?> _held;

    private LoadLease(INeo4jClient client, Dictionary<string, object?> held, string? served, string? fingerprint, string? loaded) =>
        (_client, _held, Served, Fingerprint, Loaded) = (client, held, served, fingerprint, loaded);

    /// <summary>The served version; null where none is served.</summary>
    public string? Served { get; }

    /// <summary>The version of the load that the served version began with: the nodes of its data have it. Null where none is served.</summary>
    public string? Loaded { get; }

    /// <summary>The fingerprint of the served version's data; null where none is served, or where the data have another layout.</summary>
    public string? Fingerprint { get; }

    /// <summary>Takes the lease, and waits for it while another process is loading.</summary>
    public static async Task<LoadLease> TakeAsync(INeo4jClient client, CancellationToken cancellation)
    {
        var held = new Dictionary<string, object?> { ["holder"] = Guid.NewGuid().ToString("N"), ["milliseconds"] = (long)Lasts.TotalMilliseconds };
        var asked = new Dictionary<string, object?>(held) { ["layout"] = GraphLayout.Number };
        while (true)
        {
            var taken = await client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("take-lease"), asked, token), cancellation);
            if (taken.Rows[0] is [{ ValueKind: JsonValueKind.True }, var served, var fingerprint, var loaded])
                return new LoadLease(client, held, served.GetString(), fingerprint.GetString(), loaded.GetString());
            await Task.Delay(WaitsBetweenLooks, cancellation);
        }
    }

    /// <summary>Does work in a transaction of its own, which writes only while the lease is held.</summary>
    /// <exception cref="LeaseLostException">Another process has it by now.</exception>
    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) => _client.WriteAsync(
        async (transaction, token) =>
        {
            DemandHeld(await transaction.RunAsync(StatementFile.Read("renew-lease"), _held, token));
            return await work(transaction, token);
        },
        cancellation);

    /// <summary>Makes a version the served one, and releases the lease.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="also">Writes what becomes true at the same moment; null for nothing.</param>
    /// <exception cref="LeaseLostException">Another process has it by now.</exception>
    public async Task ServeAsync(string version, CancellationToken cancellation, Func<INeo4jTransaction, CancellationToken, Task>? also = null) =>
        await _client.WriteAsync(
            async (transaction, token) =>
            {
                var parameters = new Dictionary<string, object?>(_held) { ["version"] = version };
                DemandHeld(await transaction.RunAsync(StatementFile.Read("serve-version"), parameters, token));
                if (also is not null)
                    await also(transaction, token);
                return true;
            },
            cancellation);

    /// <summary>Removes what a load that never ended has recorded, and marks that more will follow.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await ClearHistoryAsync(cancellation);
        await RunAsync("mark-unfinished", cancellation);
    }

    /// <summary>Removes what a load that never ended has recorded, and releases the lease.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        await ClearHistoryAsync(cancellation);
        await RunAsync("mark-clean", cancellation);
        await ReleaseAsync(cancellation);
    }

    /// <summary>Removes what a statement removes, some nodes in each transaction.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Its parameters, without <c>most</c>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RemoveAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        parameters["most"] = NodesRemovedAtOnce;
        Neo4jResult removed;
        do
        {
            removed = await WriteAsync((transaction, token) => transaction.RunAsync(statement, parameters, token), cancellation);
        }
        while (removed.Rows[0][0].GetInt32() == NodesRemovedAtOnce);
    }

    /// <summary>Releases the lease.</summary>
    public Task ReleaseAsync(CancellationToken cancellation) =>
        _client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("release-lease"), _held, token), cancellation);

    /// <summary>
    /// Releases the lease after a failure, and never fails itself: the caller needs the reason of the first failure. The lease expires by itself if the
    /// server cannot be reached to release it.
    /// </summary>
    public async Task GiveBackAsync()
    {
        try
        {
            await ReleaseAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is Neo4jException or StoreUnavailableException)
        {
        }
    }

    private Task ClearHistoryAsync(CancellationToken cancellation)
    {
        var served = DataVersion.GenerationOf(Served);
        return RemoveAsync(StatementFile.Read("clear-history"), new() { ["generation"] = served, ["start"] = ChangeKey.Start(served + 1) }, cancellation);
    }

    private Task<Neo4jResult> RunAsync(string statement, CancellationToken cancellation) =>
        WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read(statement), NoParameters, token), cancellation);

    private static void DemandHeld(Neo4jResult answer)
    {
        if (answer.Rows.Count == 0)
            throw new LeaseLostException();
    }
}

/// <summary>
/// Thrown when a load was so slow that its lease expired and another process took it. The rows that the load wrote will be removed.
/// </summary>
internal sealed class LeaseLostException : Exception;
