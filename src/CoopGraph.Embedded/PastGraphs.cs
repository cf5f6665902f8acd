using CoopGraph.Archives;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>
/// The graphs of earlier versions. Some are cached. One that has the units of the present graph, or of one that is cached, is made from it, and has most
/// of its cases in common with it.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="record">The record of the changes.</param>
/// <param name="maxBytes">The maximum memory of those that are cached, about; null for the default.</param>
internal sealed class PastGraphs(SqliteFile file, IGraphRecord record, long? maxBytes = null) : IDisposable
{
    private readonly PastGraphCache _known = new(maxBytes);
    private readonly SemaphoreSlim _making = new(1);
    private string? _presentKey;

    /// <summary>Returns the graph of a version.</summary>
    /// <param name="present">The graph of the present version.</param>
    /// <param name="versions">The versions up to the one that is requested, the newest first.</param>
    /// <param name="cancellation">Ends the wait for another graph that is being made.</param>
    /// <exception cref="InvalidQuestionException">The version was not archived.</exception>
    public async ValueTask<MemoryGraph> OfAsync(MemoryGraph present, IReadOnlyList<LoadedVersion> versions, CancellationToken cancellation)
    {
        var version = versions[0].Version;
        if (version == present.Dataset.Version)
            return present;
        if (_known.Find(version) is { } known)
            return known;
        // Each needs much memory and time, and two operations often ask for one version. Those that wait occupy no thread.
        await _making.WaitAsync(cancellation);
        try
        {
            return _known.Find(version) ?? file.Read(connection => Make(connection, present, versions));
        }
        finally
        {
            _making.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _making.Dispose();

    private MemoryGraph Make(SqliteConnection connection, MemoryGraph present, IReadOnlyList<LoadedVersion> versions)
    {
        var generation = versions[0].Generation;
        var key = GraphTables.ReadBaseKey(connection, generation) ?? throw PastVersions.NotArchived(versions[0], GraphTables.ReadFirstArchived(connection));
        var presentKey = GraphTables.ReadBaseKey(connection, GenerationOf(present));
        // Those that were made from a present graph keep its cases in memory, which is no longer the present one's.
        if (_presentKey != presentKey)
            _known.Clear();
        _presentKey = presentKey;
        var like = key == presentKey ? present : _known.FindLike(key);
        var graph = like is null
            ? new MemoryGraph(versions[0].Version, PastVersions.DataOf(GraphTables.ReadBase(connection, key), GraphTables.ReadCasesOf(connection, generation), versions[0]), versions, record)
            : like.With(GraphTables.ReadUnlike(connection, generation, GenerationOf(like)), versions);
        _known.Add(key, graph);
        return graph;
    }

    private static long GenerationOf(MemoryGraph graph) => DataVersion.GenerationOf(graph.Dataset.Version);
}
