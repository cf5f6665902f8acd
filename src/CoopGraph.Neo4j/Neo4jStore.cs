using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Editing;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j;

/// <summary>
/// The production store. Neo4j contains the graph, and each question about cases is a statement there. The administrative map changes a few
/// times a year: it is cached in memory and read again when other data are loaded. After an edit, only the changed cases are looked at.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="mostCasesInMemory">
/// The maximum number of cases of which the facts that counting needs are held in memory; see <see cref="Neo4jOptions.MostCasesInMemory"/>. Null:
/// the default.
/// </param>
/// <param name="clock">The clock by which loads and edits are recorded; null for the system's.</param>
public sealed class Neo4jStore(INeo4jClient client, int? mostCasesInMemory = null, TimeProvider? clock = null) : ICoopGraphStore, ICaseEditing, IDisposable
{
    private const int MostTries = 5;
    private readonly MapReader _reader = new(client);
    private readonly Neo4jRecord _record = new(client, new MapReader(client));
    private readonly GraphLoader _loader = new(client, clock ?? TimeProvider.System);
    private readonly GraphEditor _editor = new(client, clock ?? TimeProvider.System);
    private readonly GraphImporter _importer = new(client, clock ?? TimeProvider.System);
    private readonly VersionFollower _follower = new(client, mostCasesInMemory ?? new Neo4jOptions().MostCasesInMemory);
    private readonly PastVersionsReader _past = new(client, new MapReader(client));
    private readonly SemaphoreSlim _reading = new(1);
    private volatile OpenedVersion? _opened;

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) => new Neo4jSnapshot(client, _reader, _record, await CurrentAsync(cancellation));

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation) =>
        OpenPastAsync(versions => versions.KnownAt(time), cancellation);

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation) =>
        OpenPastAsync(versions => versions.UpTo(version), cancellation);

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) =>
        ExplainAsync(() => _loader.HoldsAsync(fingerprint, cancellation), "loaded");

    /// <inheritdoc/>
    public async Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        var load = await ExplainAsync(() => _loader.LoadAsync(data, cancellation), "loaded");
        // The map that the rows were checked on is the one that was written. If another process has loaded since then, the first question
        // notices it.
        if (load.Written is { } dataset)
            _opened = _follower.Open(new ServedVersion(dataset.Version, dataset.Version), UnitMap.Of(data.Units), dataset, _opened);
        return load.Outcome;
    }

    /// <inheritdoc/>
    public async Task<EditOutcome> ApplyAsync(EditRequest request, CancellationToken cancellation)
    {
        var opened = await CurrentAsync(cancellation);
        var outcome = await ExplainAsync(() => EditAsync(request, cancellation), "changed");
        // The next question sees the edit.
        if (outcome is EditOutcome.Applied applied && applied.Version != opened.Served.Version)
            _opened?.MarkStale();
        return outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _past.Dispose();
    }

    private async ValueTask<IGraphSnapshot> OpenPastAsync(
        Func<IReadOnlyList<LoadedVersion>, IReadOnlyList<LoadedVersion>> choose, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var opened = await CurrentAsync(cancellation);
            // What another process has written meanwhile counts, too.
            if (await _reader.ReadVersionAsync(cancellation) != opened.Served)
                opened = await ReopenAsync(cancellation);
            var versions = choose(opened.Dataset.Versions);
            if (versions[0].Version == opened.Served.Version)
                return new Neo4jSnapshot(client, _reader, _record, opened);
            if (await _past.ReadAsync(opened, versions, _record, cancellation) is { } past)
                return past;
        }

        throw new StoreUnavailableException("Neo4j's data kept changing while an earlier version was read; try again.");
    }

    private async Task<EditOutcome> EditAsync(EditRequest request, CancellationToken cancellation)
    {
        var import = request.Edit as CaseEdit.Import;
        if (import is null || import.Rows.Count <= GraphImporter.MostInPlace || import.Rows.Count > import.MostRows)
        {
            try
            {
                return await _editor.ApplyAsync(request, () => _opened!, ReopenAsync, cancellation);
            }
            catch (Neo4jException e) when (import is not null && e.Code == Neo4jErrors.OutOfMemory)
            {
                // Nothing was written.
            }
        }

        return await _importer.ApplyAsync(request, ReopenAsync, cancellation);
    }

    private static async Task<T> ExplainAsync<T>(Func<Task<T>> work, string done)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException e) when (e.Code == Neo4jErrors.OutOfMemory)
        {
            throw new StoreUnavailableException(
                $"Nothing was {done}: Neo4j has not the memory for some thousand rows in a transaction. Give it more (server.memory.heap.max_size; "
                + "see docs/operating.md).", e);
        }
        catch (Neo4jException e)
        {
            throw new StoreUnavailableException($"Nothing was {done}: Neo4j refused it with {e.Code}.", e);
        }
    }

    // The data read last are assumed to be current. An operation notices a change when it asks, or when it confirms at its end, and then starts
    // again.
    private async ValueTask<OpenedVersion> CurrentAsync(CancellationToken cancellation) =>
        _opened is { IsStale: false } known ? known : await ReadAsync(cancellation);

    private async Task<OpenedVersion> ReopenAsync(CancellationToken cancellation)
    {
        _opened?.MarkStale();
        return await ReadAsync(cancellation);
    }

    private async Task<OpenedVersion> ReadAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_opened is { IsStale: false } read)
                return read;
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (await _reader.ReadVersionAsync(cancellation) is not { } served)
                    throw new StoreUnavailableException("Neo4j holds no data yet: start with Seed:OnStart, or load it with `seed`.");
                if (_opened is { } before && await _follower.FollowAsync(before, served, cancellation) is { } later)
                    return _opened = later;
                if (await _reader.ReadAsync(cancellation) is { } found)
                    return _opened = _follower.Open(found.Served, found.Map, found.Dataset, _opened);
            }

            throw new StoreUnavailableException("Neo4j's data kept changing while the map was read; try again.");
        }
        finally
        {
            _reading.Release();
        }
    }
}
