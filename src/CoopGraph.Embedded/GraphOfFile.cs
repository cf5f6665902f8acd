using CoopGraph.Embedded.Sqlite;
using CoopGraph.InMemory;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>The graph of the version that the file has. After a few changes to cases it is made from the one before.</summary>
/// <param name="file">The file.</param>
/// <param name="record">The record of the changes.</param>
internal sealed class GraphOfFile(SqliteFile file, IGraphRecord record) : IDisposable
{
    // A change costs about as much as so many cases that are read anew.
    private const int CostOfChange = 10;

    private SqliteConnection? _connection;
    private MemoryGraph? _graph;
    private string? _base;
    private long _seenChange;

    /// <summary>Returns the graph; null if the file holds no data. One thread at a time calls it.</summary>
    public MemoryGraph? Read()
    {
        _connection ??= file.Open();
        // Changes whenever another connection, of this process or another, has committed: SQLite keeps it in memory it shares.
        var change = _connection.ReadPragma("data_version");
        if (_graph is not null && change == _seenChange)
            return _graph;
        using var reading = _connection.BeginTransaction(deferred: true);
        var generation = GraphTables.Generation(_connection);
        if (generation == 0)
            return _graph;
        if (DataVersion.GenerationOf(_graph?.Dataset.Version) != generation)
            _graph = Follow(_connection, generation);
        _seenChange = change;
        return _graph;
    }

    /// <summary>Holds a graph that was just written, unless a later one of another process was read meanwhile.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="baseKey">The key of its base.</param>
    public void Hold(MemoryGraph graph, string baseKey)
    {
        if (DataVersion.GenerationOf(graph.Dataset.Version) > DataVersion.GenerationOf(_graph?.Dataset.Version))
            (_graph, _base) = (graph, baseKey);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private MemoryGraph Follow(SqliteConnection connection, long generation)
    {
        var key = GraphTables.ReadBaseKey(connection, generation);
        if (_graph is { } before && key is not null && key == _base && DataVersion.GenerationOf(before.Dataset.Version) is var seen && seen < generation)
        {
            var versions = GraphTables.ReadVersions(connection, seen);
            if (versions.Sum(version => version.Added + version.Changed + version.Withdrawn) * CostOfChange <= before.Dataset.CasesByProvenance.Values.Sum())
                return before.With(GraphTables.ReadChanged(connection, seen), [.. versions, .. before.Dataset.Versions]);
        }

        _base = key;
        var recorded = GraphTables.ReadVersions(connection);
        // Data that were loaded before versions were recorded have the name that such a version would have.
        var version = recorded is [var newest, ..] && newest.Generation == generation
            ? newest.Version
            : DataVersion.Of(generation, connection.ReadMeta(MetaKeys.Fingerprint)!);
        return new MemoryGraph(version, GraphTables.Read(connection), recorded, record);
    }
}
