using System.Diagnostics;
using CoopGraph.Embedded.Graph;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>
/// The store that needs nothing installed. One SQLite file holds the data durably (write-ahead log, synchronous FULL, foreign keys on).
/// Questions are answered from an immutable graph in memory, made from the file. The graph is replaced as a whole when the data's version
/// changes, whichever process changed it: at once if this store changed it, and within some milliseconds
/// (<see cref="EmbeddedStoreOptions.LookEvery"/>) if another did.
/// </summary>
public sealed class EmbeddedStore : ICoopGraphStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly bool _readOnly;
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private EmbeddedGraph? _graph;
    private long _seenChange;
    // One look at the file serves all operations of a moment. Otherwise they would wait for each other at the lock.
    private readonly TimeSpan _lookEvery;
    private volatile Look? _lastLook;

    /// <summary>Creates the store; the file is opened at first use.</summary>
    /// <param name="options">The store's settings, with the location of the data.</param>
    /// <param name="contentRoot">The folder at which a relative path starts.</param>
    /// <exception cref="StoreUnavailableException">A reset was requested that is not allowed.</exception>
    public EmbeddedStore(EmbeddedStoreOptions options, string contentRoot)
    {
        (_readOnly, _lookEvery) = (options.ReadOnly, options.LookEvery);
        _file = new SqliteFile(Path.GetFullPath(options.DataFile, contentRoot), options.ReadOnly);
        if (options.Reset)
            FileReset.Delete(_file.Path, options.ReadOnly);
    }

    /// <summary>The full path of the data file.</summary>
    public string DataFile => _file.Path;

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        if (_lastLook is { } look && Stopwatch.GetElapsedTime(look.Time) < _lookEvery)
            return new(look.Graph);
        lock (_gate)
        {
            var graph = _file.Guarded(Current) ?? throw new StoreUnavailableException($"{_file.Path} holds no data yet.");
            _lastLook = new Look(graph, Stopwatch.GetTimestamp());
            return new(graph);
        }
    }

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_file.Guarded(() =>
            {
                using var connection = _file.Open();
                return connection.ReadMeta(MetaKeys.Fingerprint) == fingerprint;
            }));
        }
    }

    /// <inheritdoc/>
    public Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        if (_readOnly)
            throw new StoreUnavailableException($"{_file.Path} is opened for reading only, so nothing can be loaded into it.");
        lock (_gate)
        {
            return Task.FromResult(_file.Guarded(() => Load(data)));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _connection?.Dispose();
            _connection = null;
            _lastLook = null;
        }
    }

    private LoadOutcome Load(GraphData data)
    {
        using var connection = _file.Open();
        // IMMEDIATE: of two processes that load at once, the second waits here and then finds the data loaded.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.ReadMeta(MetaKeys.Fingerprint) == data.Fingerprint)
            return LoadOutcome.Unchanged;
        var wasEmpty = GraphTables.Generation(connection) == 0;
        GraphTables.Replace(connection, data);
        // The cases as they are now in the file, those that stayed from before included.
        var whole = data with { Cooperations = GraphTables.ReadCooperations(connection) };
        GraphDataValidation.EnsureCasesAreValid(whole);
        var version = DataVersion.Of(GraphTables.Generation(connection), data.Fingerprint);
        transaction.Commit();
        _graph = new EmbeddedGraph(version, whole);
        _lastLook = new Look(_graph, Stopwatch.GetTimestamp());
        return wasEmpty ? LoadOutcome.Loaded : LoadOutcome.Replaced;
    }

    private EmbeddedGraph? Current()
    {
        _connection ??= _file.Open();
        // Changes whenever another connection, of this process or another, has committed: SQLite keeps it in memory it shares.
        var change = _connection.ReadPragma("data_version");
        if (_graph is null || change != _seenChange)
        {
            using var reading = _connection.BeginTransaction(deferred: true);
            var generation = GraphTables.Generation(_connection);
            if (generation > 0)
            {
                var version = DataVersion.Of(generation, _connection.ReadMeta(MetaKeys.Fingerprint)!);
                if (_graph?.Dataset.Version != version)
                    _graph = new EmbeddedGraph(version, GraphTables.Read(_connection));
                _seenChange = change;
            }
        }

        return _graph;
    }

    private sealed record Look(EmbeddedGraph Graph, long Time);
}
