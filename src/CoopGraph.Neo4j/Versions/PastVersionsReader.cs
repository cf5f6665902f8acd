using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Versions;

/// <summary>
/// Reads earlier versions of the data into memory, where their questions are answered. Some are cached. A version of the same units is made
/// from one of them, so that only cases that differ are read.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="reader">Reads which version is served.</param>
internal sealed class PastVersionsReader(INeo4jClient client, MapReader reader) : IDisposable
{
    // Beyond it, reading all cases costs no more.
    private const int MostDifferences = 10_000;

    private readonly PastGraphCache _known = new();
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Returns the graph of a version; null if other data were loaded during the read.</summary>
    /// <param name="present">The present version.</param>
    /// <param name="versions">The versions up to the one that is requested, the newest first.</param>
    /// <param name="record">The record of the changes.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidQuestionException">The version was not archived.</exception>
    public async Task<MemoryGraph?> ReadAsync(
        OpenedVersion present, IReadOnlyList<LoadedVersion> versions, IGraphRecord record, CancellationToken cancellation)
    {
        if (_known.Find(versions[0].Version) is { } known)
            return known;
        // Each reading needs much memory, and two operations often ask for one version.
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_known.Find(versions[0].Version) is { } read)
                return read;
            var key = await ReadKeyAsync(present, versions[0], cancellation);
            var graph = (_known.FindLike(key) is { } like ? await ReadFromAsync(like, present, versions, cancellation) : null)
                ?? await ReadWholeAsync(key, present, versions, record, cancellation);
            // A load removes the cases of the version before, which were read here. An edit leaves them.
            if ((await reader.ReadVersionAsync(cancellation))?.Loaded != present.Served.Loaded)
                return null;
            _known.Add(key, graph);
            return graph;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<string> ReadKeyAsync(OpenedVersion present, LoadedVersion version, CancellationToken cancellation)
    {
        var archived = await HistoryReader.ReadVersionsAsync(client, present.Served.Version, cancellation);
        return archived.First(one => one.Version.Generation == version.Generation).BaseKey
            ?? throw PastVersions.NotArchived(version, archived.LastOrDefault(one => one.BaseKey is not null)?.Version);
    }

    private async Task<MemoryGraph> ReadWholeAsync(
        string key, OpenedVersion present, IReadOnlyList<LoadedVersion> versions, IGraphRecord record, CancellationToken cancellation)
    {
        var content = await client.ReadAsync(StatementFile.Read("read-base"), new Dictionary<string, object?> { ["key"] = key }, null, cancellation);
        var data = ArchiveJson.ReadBase(content.Rows[0][0].GetString()!);
        List<Cooperation> cases = [];
        await foreach (var part in HeldCases.ReadAsync(client, present.Served.Loaded, cancellation))
            cases.AddRange(part);
        // After the present cases: an edit in between is then among the differences, whichever content of its case was read.
        var unlike = await ReadUnlikeNowAsync(versions[0].Generation, cancellation);
        Cooperation[] all = [.. cases.Where(one => !unlike.ContainsKey(one.CaseId)), .. unlike.Values.OfType<Cooperation>()];
        return new MemoryGraph(versions[0].Version, PastVersions.DataOf(data, all, versions[0]), versions, record);
    }

    /// <returns>The graph, made from another version's; null if too many cases differ from the present ones.</returns>
    private async Task<MemoryGraph?> ReadFromAsync(
        MemoryGraph other, OpenedVersion present, IReadOnlyList<LoadedVersion> versions, CancellationToken cancellation)
    {
        var changed = await ReadUnlikeNowAsync(DataVersion.GenerationOf(other.Dataset.Version), cancellation);
        if (changed.Count > MostDifferences)
            return null;
        // What the other version has differently from now is as it is now, unless it changed after the version that is requested. The last question is
        // asked last, so that an edit in between is among its differences.
        var contents = changed.Keys.ToDictionary(id => id, _ => (Cooperation?)null);
        foreach (var one in await HeldCases.FindAsync(client, present.Served.Loaded, changed.Keys, cancellation))
            contents[one.CaseId] = one;
        foreach (var (id, content) in await ReadUnlikeNowAsync(versions[0].Generation, cancellation))
            contents[id] = content;
        return other.With(contents, versions);
    }

    private async Task<Dictionary<string, Cooperation?>> ReadUnlikeNowAsync(long generation, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["generation"] = generation, ["start"] = ChangeKey.Start(generation + 1) };
        var found = await client.ReadAsync(StatementFile.Read("read-past"), parameters, null, cancellation);
        return found.Rows.ToDictionary(row => row[0].GetString()!, row => row[1].GetString() is { } json ? ArchiveJson.ReadCase(json) : null);
    }
}
