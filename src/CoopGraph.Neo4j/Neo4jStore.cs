using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j;

/// <summary>
/// The production store. Neo4j contains the graph, and each question about cases is a statement there. The administrative map changes a few
/// times a year: it is cached in memory and read again when the data's version changes.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="mostCasesInMemory">
/// The maximum number of cases of which the facts that counting needs are held in memory; see <see cref="Neo4jOptions.MostCasesInMemory"/>. Null:
/// the default.
/// </param>
/// <param name="clock">The clock by which loads are recorded; null for the system's.</param>
public sealed class Neo4jStore(INeo4jClient client, int? mostCasesInMemory = null, TimeProvider? clock = null) : ICoopGraphStore, IDisposable
{
    private const int MostTries = 5;
    private const string OutOfMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
    private readonly MapReader _reader = new(client);
    private readonly GraphLoader _loader = new(client, clock ?? TimeProvider.System);
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Opened? _opened;

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        // The data read last are assumed to be current. The operation notices a change when it asks, or when it confirms at its end, and
        // then starts again.
        var opened = _opened is { IsStale: false } known ? known : await ReadAsync(cancellation);
        return new Neo4jSnapshot(client, _reader, opened.Map, opened.Ranks, opened.Dataset, opened.Facts, opened.MarkStale);
    }

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) =>
        ExplainAsync(() => _loader.HoldsAsync(fingerprint, cancellation));

    /// <inheritdoc/>
    public async Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        var load = await ExplainAsync(() => _loader.LoadAsync(data, cancellation));
        // The map that the rows were checked on is the one that was written. If another process has loaded since then, the first question
        // notices it.
        if (load.Written is { } dataset)
            _opened = Open(UnitMap.Of(data.Units), dataset);
        return load.Outcome;
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException e) when (e.Code == OutOfMemory)
        {
            throw new StoreUnavailableException(
                "Nothing was loaded: Neo4j has not the memory for some thousand rows in a transaction. Give it more (server.memory.heap.max_size; "
                + "see docs/operating.md).", e);
        }
        catch (Neo4jException e)
        {
            throw new StoreUnavailableException($"Nothing was loaded: Neo4j refused the load with {e.Code}.", e);
        }
    }

    private Opened Open(UnitMap map, Dataset dataset)
    {
        var opened = new Opened(client, map, dataset, mostCasesInMemory ?? new Neo4jOptions().MostCasesInMemory);
        // Where questions needed the facts of the version before, they will need these.
        if (_opened is { Facts.Known: not null })
            opened.Facts.Begin();
        return opened;
    }

    private async Task<Opened> ReadAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_opened is { IsStale: false } read)
                return read;
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (await _reader.ReadAsync(cancellation) is { } found)
                    return _opened = Open(found.Map, found.Dataset);
                if (await _reader.ReadVersionAsync(cancellation) is null)
                    throw new StoreUnavailableException("Neo4j holds no data yet: start with Seed:OnStart, or load it with `seed`.");
            }

            throw new StoreUnavailableException("Neo4j's data kept changing while the map was read; try again.");
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed class Opened
    {
        private volatile bool _isStale;

        public Opened(INeo4jClient client, UnitMap map, Dataset dataset, int mostCasesInMemory)
        {
            (Map, Dataset, Ranks) = (map, dataset, new(map));
            Facts = new VersionFacts(client, map, dataset, mostCasesInMemory, MarkStale);
        }

        public UnitMap Map { get; }

        public CodeRanks Ranks { get; }

        public Dataset Dataset { get; }

        public VersionFacts Facts { get; }

        public bool IsStale => _isStale;

        public void MarkStale() => _isStale = true;
    }
}
