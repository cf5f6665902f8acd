using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// Loads a whole graph: all of it or nothing. Neo4j shows committed changes to statements that are running, and shows a commit bit by
/// bit; so a load writes a version of its own beside the one that is served, in one transaction, and then, in another, moves the one
/// property that says which version is served. Whoever finds a version written but not yet served serves it: a process may die between
/// the two.
/// </summary>
internal sealed class GraphLoader(INeo4jClient client)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>Loads, where the graph that is served is another. A look costs one statement.</summary>
    public async Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation)
    {
        var served = await client.ReadAsync(StatementFile.Read("read-fingerprint"), NoParameters, null, cancellation);
        if (served.Rows is [[{ ValueKind: JsonValueKind.String } fingerprint]] && fingerprint.GetString() == data.Fingerprint)
            return LoadOutcome.Unchanged;
        await PrepareAsync(cancellation);
        while (true)
        {
            var (outcome, pending) = await client.WriteAsync((transaction, token) => WriteAsync(transaction, data, token), cancellation);
            if (pending is not null)
                await RunAsync("serve-pending", new Dictionary<string, object?> { ["version"] = pending }, cancellation);
            if (outcome is { } happened)
                return happened;
        }
    }

    // Constraints and indexes, where they are missing. Neo4j does not mix them with data in a transaction.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var statement in StatementFile.Read("schema").Split(";\n"))
            await client.WriteAsync((transaction, token) => transaction.RunAsync(statement.TrimEnd(';'), NoParameters, token), cancellation);
        await RunAsync("await-indexes", NoParameters, cancellation);
    }

    private Task<Neo4jAnswer> RunAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation) =>
        client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read(statement), parameters, token), cancellation);

    /// <summary>Writes a version, under the lock.</summary>
    /// <returns>
    /// What happened, and the version to be served; no outcome where another's version was found written, which is to be served first.
    /// </returns>
    private static async Task<(LoadOutcome? Outcome, string? Pending)> WriteAsync(
        INeo4jTransaction transaction, GraphData data, CancellationToken cancellation)
    {
        var locked = await transaction.RunAsync(StatementFile.Read("lock-store"), new Dictionary<string, object?> { ["loader"] = data.Fingerprint }, cancellation);
        var (served, fingerprint, pending) = (locked.Rows[0][0].GetString(), locked.Rows[0][1].GetString(), locked.Rows[0][2].GetString());
        if (pending is not null)
            return (null, pending);
        if (fingerprint == data.Fingerprint)
            return (LoadOutcome.Unchanged, null);

        var version = DataVersion.After(served, data.Fingerprint);
        var whole = data with { Cooperations = [.. data.Cooperations, .. await StayingAsync(transaction, data, served, cancellation)] };
        WholeGraph.DemandThatCasesFit(whole);
        await transaction.RunAsync(StatementFile.Read("clear"), new Dictionary<string, object?> { ["version"] = served }, cancellation);
        await new VersionWriter(transaction, version).WriteAsync(whole, cancellation);
        await transaction.RunAsync(StatementFile.Read("mark-pending"), new Dictionary<string, object?> { ["version"] = version }, cancellation);
        return (served is null ? LoadOutcome.Loaded : LoadOutcome.Replaced, version);
    }

    // Cases that a curator entered stay, unless a loaded one of the same id takes their place.
    private static async Task<IEnumerable<Cooperation>> StayingAsync(
        INeo4jTransaction transaction, GraphData data, string? served, CancellationToken cancellation)
    {
        var loaded = data.Cooperations.Select(c => c.CaseId).ToHashSet();
        var curated = await transaction.RunAsync(StatementFile.Read("read-curated"), new Dictionary<string, object?> { ["version"] = served }, cancellation);
        return curated.Rows.Select(row => CaseReader.Read(row[0])).Where(c => !loaded.Contains(c.CaseId));
    }
}
