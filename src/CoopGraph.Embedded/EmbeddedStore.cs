using System.Diagnostics;
using CoopGraph.Embedded.Graph;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
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
    private readonly TimeProvider _clock;
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
    /// <param name="clock">The clock by which loads are recorded; null for the system's.</param>
    /// <exception cref="StoreUnavailableException">A reset was requested that is not allowed.</exception>
    public EmbeddedStore(EmbeddedStoreOptions options, string contentRoot, TimeProvider? clock = null)
    {
        (_readOnly, _lookEvery, _clock) = (options.ReadOnly, options.LookEvery, clock ?? TimeProvider.System);
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
        var versions = GraphTables.ReadVersions(connection);
        var before = GraphTables.Generation(connection);
        var load = Compare(connection, data, before + 1, versions);
        GraphTables.Replace(connection, data, load);
        var whole = data with { Cooperations = load.Cases };
        GraphDataValidation.EnsureCasesAreValid(whole);
        transaction.Commit();
        _graph = GraphOf(load.Version.Generation, whole, [load.Version, .. versions]);
        _lastLook = new Look(_graph, Stopwatch.GetTimestamp());
        return before == 0 ? LoadOutcome.Loaded : LoadOutcome.Replaced;
    }

    private RecordedLoad Compare(SqliteConnection connection, GraphData data, long generation, IReadOnlyList<LoadedVersion> versions)
    {
        var recorder = new ChangeRecorder(
            data.Cooperations, generation, DataVersion.Of(generation, data.Fingerprint), LoadedVersion.TimeAfter(versions, _clock));
        foreach (var held in GraphTables.ReadCooperations(connection))
            recorder.See(held);
        return recorder.Finish();
    }

    private EmbeddedGraph GraphOf(long generation, GraphData data, IReadOnlyList<LoadedVersion> versions) =>
        new(DataVersion.Of(generation, data.Fingerprint), data, versions, () => ReadChanges(generation));

    private IReadOnlyList<CaseChange> ReadChanges(long generation) => _file.Guarded(() =>
    {
        using var connection = _file.Open();
        return GraphTables.ReadChanges(connection, generation);
    });

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
                    _graph = GraphOf(generation, GraphTables.Read(_connection), GraphTables.ReadVersions(_connection));
                _seenChange = change;
            }
        }

        return _graph;
    }

    private sealed record Look(EmbeddedGraph Graph, long Time);
}
