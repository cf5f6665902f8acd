using System.Text.Json;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// Loads a whole graph: all of it or nothing. Neo4j shows committed changes to statements that are running, and shows a commit bit by bit.
/// So a load writes its own version next to the served one. At its end it changes the one property that names the served version. No reader
/// asks for a version before that, so the load can use many small transactions. No size of data then needs more of the server's memory. The
/// next load removes the rest of a load that failed.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="clock">The clock by which loads are recorded.</param>
internal sealed class GraphLoader(INeo4jClient client, TimeProvider clock)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>Whether the graph that is served has this fingerprint and the layout of today. It costs one statement.</summary>
    public async Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation)
    {
        var layout = new Dictionary<string, object?> { ["layout"] = GraphLayout.Number };
        var served = await client.ReadAsync(StatementFile.Read("read-fingerprint"), layout, null, cancellation);
        return served.Rows is [[{ ValueKind: JsonValueKind.String } found]] && found.GetString() == fingerprint;
    }

    /// <summary>Loads, where the graph that is served is another. A look costs one statement.</summary>
    public async Task<GraphLoad> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        if (await HoldsAsync(data.Fingerprint, cancellation))
            return GraphLoad.Unchanged;
        await PrepareAsync(cancellation);
        while (true)
        {
            var lease = await LoadLease.TakeAsync(client, cancellation);
            try
            {
                return await WriteAsync(lease, data, cancellation);
            }
            catch (LeaseLostException)
            {
                // Another process is loading now: wait for its result.
            }
            catch
            {
                await lease.GiveBackAsync();
                throw;
            }
        }
    }

    // Creates the constraints and indexes that are missing. Neo4j does not mix them with data in a transaction.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        string[] statements = [.. StatementFile.ReadSeveral("schema"), StatementFile.Read("await-indexes")];
        foreach (var statement in statements)
            await client.WriteAsync((transaction, token) => transaction.RunAsync(statement, NoParameters, token), cancellation);
    }

    private async Task<GraphLoad> WriteAsync(LoadLease lease, GraphData data, CancellationToken cancellation)
    {
        if (lease.Fingerprint == data.Fingerprint)
        {
            await lease.ReleaseAsync(cancellation);
            return GraphLoad.Unchanged;
        }

        IReadOnlyList<LoadedVersion> versions = [.. (await HistoryReader.ReadVersionsAsync(client, lease.Served, cancellation)).Select(one => one.Version)];
        await lease.BeginAsync(cancellation);
        var load = await CompareAsync(lease, data, versions, cancellation);
        var whole = data with { Cooperations = load.Cases };
        GraphDataValidation.EnsureCasesAreValid(whole);
        await OldVersions.ClearAsync(lease, cancellation);
        await new VersionWriter(lease, load).WriteAsync(whole, cancellation);
        await lease.ServeAsync(load.Version.Version, cancellation);
        return new(
            new LoadOutcome(lease.Served is null ? LoadKind.Loaded : LoadKind.Replaced, load.Kept),
            GraphLoad.Describe(whole, [load.Version, .. versions]));
    }

    // The cases are read in parts, and only those that a curator entered are held.
    private async Task<RecordedLoad> CompareAsync(
        LoadLease lease, GraphData data, IReadOnlyList<LoadedVersion> versions, CancellationToken cancellation)
    {
        var version = DataVersion.After(lease.Served, data.Fingerprint);
        var holds = await HoldReader.ReadAsync(client, lease.Loaded, cancellation);
        var recorder = new LoadRecorder(data.Cooperations, DataVersion.GenerationOf(version), version, LoadedVersion.TimeAfter(versions, clock), holds);
        await foreach (var part in HeldCases.ReadAsync(client, lease.Loaded, cancellation))
        {
            object[] past = [.. part.Select(recorder.See).OfType<PastCase>().Select(HistoryRows.Of)];
            if (past is [])
                continue;
            // No reader asks for a content that ends with a version that is not served.
            var rows = new Dictionary<string, object?> { ["rows"] = past };
            await lease.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("load-past"), rows, token), cancellation);
        }

        return recorder.Finish();
    }
}
