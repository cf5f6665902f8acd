using CoopGraph.Archives;
using CoopGraph.Caching;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>The graphs of earlier versions. A few are cached; they have most of their cases in common with the present one.</summary>
/// <param name="file">The file.</param>
/// <param name="record">The record of the changes.</param>
internal sealed class PastGraphs(SqliteFile file, IGraphRecord record)
{
    private const int Most = 4;

    private readonly LruCache<long, MemoryGraph> _known = new(Most);
    private readonly Lock _making = new();

    /// <summary>Returns the graph of a version.</summary>
    /// <param name="present">The graph of the present version.</param>
    /// <param name="versions">The versions up to the one that is requested, the newest first.</param>
    /// <exception cref="InvalidQuestionException">The version was not archived.</exception>
    public MemoryGraph Of(MemoryGraph present, IReadOnlyList<LoadedVersion> versions)
    {
        var generation = versions[0].Generation;
        if (versions[0].Version == present.Dataset.Version)
            return present;
        if (_known.TryGetValue(generation, out var known))
            return known;
        // Two operations that ask for one version at once do not make it twice.
        lock (_making)
        {
            if (_known.TryGetValue(generation, out var made))
                return made;
            var graph = file.Read(connection => Make(connection, present, versions));
            _known.Add(generation, graph);
            return graph;
        }
    }

    private MemoryGraph Make(SqliteConnection connection, MemoryGraph present, IReadOnlyList<LoadedVersion> versions)
    {
        var generation = versions[0].Generation;
        var key = GraphTables.ReadBaseKey(connection, generation) ?? throw PastVersions.NotArchived(versions[0], GraphTables.ReadFirstArchived(connection));
        if (key == GraphTables.ReadBaseKey(connection, DataVersion.GenerationOf(present.Dataset.Version)))
            return present.With(GraphTables.ReadUnlikeNow(connection, generation), versions);
        return new MemoryGraph(versions[0].Version, PastVersions.DataOf(GraphTables.ReadBase(connection, key), GraphTables.ReadCasesOf(connection, generation), versions[0]), versions, record);
    }
}
