using CoopGraph.Archives;
using CoopGraph.Caching;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Versions;

/// <summary>
/// Reads earlier versions of the data into memory, where their questions are answered. A few are cached. A version of the same units is made
/// from one that is cached, so that only cases that differ are read.
/// </summary>
/// <param name="client">The server.</param>
internal sealed class PastVersionsReader(INeo4jClient client) : IDisposable
{
    private const int Most = 4;

    private readonly LruCache<string, MemoryGraph> _known = new(Most);
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Returns the graph of a version.</summary>
    /// <param name="present">The present version.</param>
    /// <param name="versions">The versions up to the one that is requested, the newest first.</param>
    /// <param name="record">The record of the changes.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidQuestionException">The version was not archived.</exception>
    public async Task<MemoryGraph> ReadAsync(
        OpenedVersion present, IReadOnlyList<LoadedVersion> versions, IGraphRecord record, CancellationToken cancellation)
    {
        if (_known.TryGetValue(versions[0].Version, out var known))
            return known;
        // Each reading needs much memory, and two operations often ask for one version.
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_known.TryGetValue(versions[0].Version, out var read))
                return read;
            var graph = await ReadWholeAsync(present, versions, record, cancellation);
            _known.Set(versions[0].Version, graph);
            return graph;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<MemoryGraph> ReadWholeAsync(
        OpenedVersion present, IReadOnlyList<LoadedVersion> versions, IGraphRecord record, CancellationToken cancellation)
    {
        var archived = await HistoryReader.ReadVersionsAsync(client, present.Served.Version, cancellation);
        var key = archived.First(one => one.Version.Generation == versions[0].Generation).BaseKey
            ?? throw PastVersions.NotArchived(versions[0], archived.LastOrDefault(one => one.BaseKey is not null)?.Version);
        var content = await client.ReadAsync(StatementFile.Read("read-base"), new Dictionary<string, object?> { ["key"] = key }, null, cancellation);
        var data = ArchiveJson.ReadBase(content.Rows[0][0].GetString()!);
        var cases = await ReadPresentAsync(present, cancellation);
        // After the present cases: an edit in between is then among the differences, whichever content of its case was read.
        var unlike = await ReadUnlikeNowAsync(versions[0].Generation, cancellation);
        Cooperation[] all = [.. cases.Where(one => !unlike.ContainsKey(one.CaseId)), .. unlike.Values.OfType<Cooperation>()];
        return new MemoryGraph(versions[0].Version, PastVersions.DataOf(data, all, versions[0]), versions, record);
    }

    private async Task<Dictionary<string, Cooperation?>> ReadUnlikeNowAsync(long generation, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["generation"] = generation, ["start"] = ChangeKey.Start(generation + 1) };
        var found = await client.ReadAsync(StatementFile.Read("read-past"), parameters, null, cancellation);
        return found.Rows.ToDictionary(row => row[0].GetString()!, row => row[1].GetString() is { } json ? ArchiveJson.ReadCase(json) : null);
    }

    private async Task<List<Cooperation>> ReadPresentAsync(OpenedVersion present, CancellationToken cancellation)
    {
        List<Cooperation> cases = [];
        await foreach (var part in HeldCases.ReadAsync(client, present.Served.Loaded, cancellation))
            cases.AddRange(part);
        return cases;
    }
}
