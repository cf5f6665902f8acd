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
    private const int NodesRemovedAtOnce = 1_000;
    private const int CasesComparedAtOnce = 5_000;

    // Cases come first: most relationships of units are removed with them, and a province has one for each case.
    private static readonly string[] LabelsToClear = ["Case", "Unit|Change|PoorListing|Population|RegionMember|DataSource|Policy|Dataset"];
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
                await GiveBackAsync(lease);
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
        await ClearHistoryAsync(lease, cancellation);
        var load = await CompareAsync(lease, data, versions, cancellation);
        var whole = data with { Cooperations = load.Cases };
        GraphDataValidation.EnsureCasesAreValid(whole);
        await ClearAsync(lease, cancellation);
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
        var statement = StatementFile.Read("read-held-cases", new Dictionary<string, string> { ["case"] = CaseReader.Projection("c") });
        var parameters = new Dictionary<string, object?> { ["version"] = lease.Loaded, ["after"] = "", ["take"] = CasesComparedAtOnce };
        Neo4jResult part;
        do
        {
            part = await client.ReadAsync(statement, parameters, null, cancellation);
            List<object?> past = [];
            foreach (var held in part.Rows.Select(row => CaseReader.Read(row[0])))
            {
                if (recorder.See(held) is { } archived)
                    past.Add(HistoryRows.Of(archived));
                parameters["after"] = held.CaseId;
            }

            // No reader asks for a content that ends with a version that is not served.
            if (past is not [])
            {
                var rows = new Dictionary<string, object?> { ["rows"] = past };
                await lease.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("load-past"), rows, token), cancellation);
            }
        }
        while (part.Rows.Count == CasesComparedAtOnce);
        return recorder.Finish();
    }

    private static async Task ClearAsync(LoadLease lease, CancellationToken cancellation)
    {
        var served = new Dictionary<string, object?> { ["version"] = lease.Loaded, ["most"] = NodesRemovedAtOnce };
        foreach (var labels in LabelsToClear)
            await RemoveAsync(lease, StatementFile.Read("clear", new Dictionary<string, string> { ["labels"] = labels }), served, cancellation);
    }

    private static Task ClearHistoryAsync(LoadLease lease, CancellationToken cancellation) => RemoveAsync(
        lease,
        StatementFile.Read("clear-history"),
        new() { ["generation"] = DataVersion.GenerationOf(lease.Served), ["most"] = NodesRemovedAtOnce },
        cancellation);

    private static async Task RemoveAsync(LoadLease lease, string statement, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        Neo4jResult removed;
        do
        {
            removed = await lease.WriteAsync((transaction, token) => transaction.RunAsync(statement, parameters, token), cancellation);
        }
        while (removed.Rows[0][0].GetInt32() == NodesRemovedAtOnce);
    }

    // The lease expires by itself if the server cannot be reached to release it. The caller must get the reason why the load failed, not
    // this error.
    private static async Task GiveBackAsync(LoadLease lease)
    {
        try
        {
            await lease.ReleaseAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is Neo4jException or StoreUnavailableException)
        {
        }
    }
}
