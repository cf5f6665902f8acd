using CoopGraph.Curation;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Editing;

/// <summary>
/// Applies edits: each in one transaction that holds the lock of the node of the store, so that one edit comes after the other, and none while a
/// load writes. It changes the cases of the served data in place.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="clock">The clock by which edits are recorded.</param>
internal sealed class GraphEditor(INeo4jClient client, TimeProvider clock)
{
    private static readonly TimeSpan WaitsForLoad = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WaitsBetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Applies an edit.</summary>
    /// <param name="request">The edit.</param>
    /// <param name="opened">Returns the version that is open in this process.</param>
    /// <param name="reopen">Opens the version that is served now.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<EditOutcome> ApplyAsync(
        EditRequest request, Func<OpenedVersion> opened, Func<CancellationToken, Task> reopen, CancellationToken cancellation)
    {
        var end = clock.GetTimestamp();
        while (true)
        {
            var outcome = await client.WriteAsync((transaction, token) => TryAsync(transaction, request, opened(), token), cancellation);
            if (outcome.Outcome is { } found)
                return found;
            if (outcome.Obstacle == Obstacle.OtherVersion)
                await reopen(cancellation);
            else if (outcome.Obstacle == Obstacle.Unfinished)
                await CleanAsync(cancellation);
            else if (clock.GetElapsedTime(end) > WaitsForLoad)
                throw new StoreBusyException("Other data are being loaded; an edit has to wait until they are there.");
            else
                await Task.Delay(WaitsBetweenLooks, cancellation);
        }
    }

    private async Task CleanAsync(CancellationToken cancellation)
    {
        try
        {
            await (await LoadLease.TakeAsync(client, cancellation)).CleanAsync(cancellation);
        }
        catch (LeaseLostException)
        {
            // Another process loads by now, which cleans first.
        }
    }

    private async Task<Attempt> TryAsync(INeo4jTransaction transaction, EditRequest request, OpenedVersion opened, CancellationToken cancellation)
    {
        var begun = await transaction.RunAsync(StatementFile.Read("edit-begin"), new Dictionary<string, object?> { ["holder"] = Guid.NewGuid().ToString("N") }, cancellation);
        if (begun.Rows is not [[var isLoading, var version, var loaded, var number, var baseKey, var isUnfinished]])
            throw new StoreUnavailableException("Neo4j holds no data yet: start with Seed:OnStart, or load it with `seed`.");
        if (isLoading.GetBoolean())
            return new(null, Obstacle.Loading);
        if (isUnfinished.GetBoolean())
            return new(null, Obstacle.Unfinished);
        var served = new ServedVersion(version.GetString()!, loaded.GetString()!);
        // The map and the versions of another load, or of another process's edit, are read outside of the transaction.
        if (served != opened.Served)
            return new(null, Obstacle.OtherVersion);
        var present = new GraphPresentCases(transaction, opened, number.GetInt64());
        var now = clock.GetUtcNow();
        if (request.Key is { } key && await EditKeys.FindAsync(transaction, request, now, cancellation) is { } known)
            return new(known.Again(key, await present.ReadContentsAsync(known.Cases, cancellation)));
        var decision = await CaseEditor.DecideAsync(request, present, clock, cancellation);
        if (decision.Edit is { } edit)
        {
            await new EditWriter(transaction, served, opened.Map).WriteAsync(edit, baseKey.GetString(), cancellation);
            if (request.Key is not null)
                await EditKeys.WriteAsync(transaction, request, edit, (EditOutcome.Applied)decision.Outcome, cancellation);
        }

        return new(decision.Outcome);
    }

    private sealed record Attempt(EditOutcome? Outcome, Obstacle? Obstacle = null);

    private enum Obstacle
    {
        Loading,
        Unfinished,
        OtherVersion,
    }
}
