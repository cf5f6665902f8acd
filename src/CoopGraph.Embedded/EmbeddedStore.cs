using System.Diagnostics;
using CoopGraph.Curation;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>
/// The store that needs nothing installed. One SQLite file holds the data durably (write-ahead log, synchronous FULL, foreign keys on).
/// Questions are answered from an immutable graph in memory, made from the file. The graph is replaced when the data's version changes,
/// whichever process changed it: at once if this store changed it, and within some milliseconds (<see cref="EmbeddedStoreOptions.LookEvery"/>) if
/// another did.
/// </summary>
public sealed partial class EmbeddedStore : ICoopGraphStore, ICaseEditing, IDisposable
{
    private readonly SqliteFile _file;
    private readonly bool _readOnly;
    private readonly TimeProvider _clock;
    private readonly EmbeddedRecord _record;
    private readonly GraphOfFile _graph;
    private readonly PastGraphs _past;
    private readonly Lock _gate = new();
    // Readers do not wait for a writer: it takes the gate only for as long as it looks at the graph.
    private readonly Lock _writing = new();
    // One look at the file serves all operations of a moment. Otherwise they would wait for each other at the lock.
    private readonly TimeSpan _lookEvery;
    private volatile Look? _lastLook;

    /// <summary>Creates the store; the file is opened at first use.</summary>
    /// <param name="options">The store's settings, with the location of the data.</param>
    /// <param name="contentRoot">The folder at which a relative path starts.</param>
    /// <param name="clock">The clock by which loads and edits are recorded; null for the system's.</param>
    /// <exception cref="StoreUnavailableException">A reset was requested that is not allowed.</exception>
    public EmbeddedStore(EmbeddedStoreOptions options, string contentRoot, TimeProvider? clock = null)
    {
        (_readOnly, _lookEvery, _clock) = (options.ReadOnly, options.LookEvery, clock ?? TimeProvider.System);
        _file = new SqliteFile(Path.GetFullPath(options.DataFile, contentRoot), options.ReadOnly);
        _record = new EmbeddedRecord(_file);
        (_graph, _past) = (new(_file, _record), new(_file, _record));
        if (options.Reset)
            FileReset.Delete(_file.Path, options.ReadOnly);
    }

    /// <summary>The full path of the data file.</summary>
    public string DataFile => _file.Path;

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) =>
        new(_lastLook is { } look && Stopwatch.GetElapsedTime(look.Time) < _lookEvery ? look.Graph : Current());

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        var present = Current();
        return await _past.OfAsync(present, present.Dataset.Versions.KnownAt(time), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation)
    {
        var present = Current();
        return await _past.OfAsync(present, present.Dataset.Versions.UpTo(version), cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) => Task.FromResult(_file.Guarded(() =>
    {
        using var connection = _file.Open();
        return connection.ReadMeta(MetaKeys.Fingerprint) == fingerprint;
    }));

    /// <summary>
    /// Reads the whole data file and checks it. It takes seconds for 100,000 cases; opening the store reads less. Of a file that does not exist,
    /// checks whether it can be made.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The file has faults; the message names up to ten of them. Or it cannot be made.</exception>
    public void CheckFile()
    {
        if (!File.Exists(_file.Path))
        {
            if (NewFileCheck.FaultOf(_file.Path) is { } fault)
                throw new StoreUnavailableException($"{_file.Path} does not exist and cannot be made. {fault}") { IsLasting = true };
            return;
        }

        if (FileCheck.FaultsOf(_file) is not [] and var faults)
        {
            throw new StoreUnavailableException(
                $"{_file.Path} has faults. {string.Join(' ', faults)} Put back a copy, or remove the file and start again to make it anew from the seed.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _graph.Dispose();
            _lastLook = null;
        }

        _past.Dispose();
    }

    private MemoryGraph Current()
    {
        lock (_gate)
        {
            var graph = _file.Guarded(_graph.Read) ?? throw new StoreUnavailableException($"{_file.Path} holds no data yet.");
            _lastLook = new Look(graph, Stopwatch.GetTimestamp());
            return graph;
        }
    }

    // Of two processes that write at once, the second waits at its transaction (BEGIN IMMEDIATE), and then finds what the first has written.
    private T Write<T>(Func<SqliteConnection, SqliteTransaction, T> write)
    {
        if (_readOnly)
            throw new StoreUnavailableException($"{_file.Path} is opened for reading only, so nothing can be written to it.");
        lock (_writing)
        {
            return _file.Guarded(() =>
            {
                using var connection = _file.Open();
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = write(connection, transaction);
                // From here on, every question sees what was written. In the gate, since a look that began before must not be remembered after it.
                lock (_gate)
                    _lastLook = null;
                return result;
            });
        }
    }

    private sealed record Look(MemoryGraph Graph, long Time);
}
