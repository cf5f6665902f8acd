using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Editing;

/// <summary>
/// Applies imports of so many rows that one transaction would need more memory or time than a server gives it. Like a load, such an import
/// writes all cases anew next to the served version, in many small transactions, and then changes the one property that names the served
/// version. Meanwhile it has the lease, so that nobody else writes, and readers see the version before.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="clock">The clock by which edits are recorded.</param>
internal sealed class GraphImporter(INeo4jClient client, TimeProvider clock)
{
    private const int ContentsAtOnce = 1_000;
    private static readonly TimeSpan RenewsEvery = TimeSpan.FromSeconds(4);
    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>
    /// The largest number of cases that one transaction changes in place, where its memory is enough: that costs what the cases cost, and not what
    /// all cases do.
    /// </summary>
    public static int MostInPlace => 5_000;

    /// <summary>Applies an import.</summary>
    /// <param name="request">The import.</param>
    /// <param name="reopen">Opens the version that is served now.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<EditOutcome> ApplyAsync(EditRequest request, Func<CancellationToken, Task<OpenedVersion>> reopen, CancellationToken cancellation)
    {
        while (true)
        {
            var lease = await LoadLease.TakeAsync(client, cancellation);
            try
            {
                return await ApplyAsync(lease, request, await reopen(cancellation), cancellation);
            }
            catch (LeaseLostException)
            {
                // The server was so slow that another process took the lease. Nothing was served.
            }
            catch
            {
                await lease.GiveBackAsync();
                throw;
            }
        }
    }

    private async Task<EditOutcome> ApplyAsync(LoadLease lease, EditRequest request, OpenedVersion opened, CancellationToken cancellation)
    {
        var start = await lease.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("read-import-start"), NoParameters, token), cancellation);
        var (number, baseKey) = (start.Rows[0][0].GetInt64(), start.Rows[0][1].GetString());
        if (request.Key is not null && await FindKnownAsync(lease, request, opened, number, cancellation) is { } known)
        {
            await lease.ReleaseAsync(cancellation);
            return known;
        }

        var cases = await RenewDuringAsync(lease, ReadCasesAsync(opened, cancellation), cancellation);
        var present = new ImportedCases(lease, opened, number, cases);
        var decision = await RenewDuringAsync(
            lease, Task.Run(async () => await CaseEditor.DecideAsync(request, present, clock, cancellation), cancellation), cancellation);
        if (decision.Edit is not { } edit)
        {
            await lease.ReleaseAsync(cancellation);
            return decision.Outcome;
        }

        // Data of an older layout have no archived base to write anew.
        var isInPlace = baseKey is null || edit.Changes.Count <= MostInPlace;
        if (!isInPlace || !await FitsInPlaceAsync(lease, request, decision, opened, baseKey, cancellation))
            await WriteAnewAsync(lease, request, decision, await ReadWholeAsync(lease, cases, edit, baseKey!, cancellation), cancellation);
        return decision.Outcome;
    }

    private static async Task<bool> FitsInPlaceAsync(
        LoadLease lease, EditRequest request, EditDecision decision, OpenedVersion opened, string? baseKey, CancellationToken cancellation)
    {
        await lease.BeginAsync(cancellation);
        try
        {
            await lease.WriteAsync(async (transaction, token) =>
            {
                await new EditWriter(transaction, opened.Served, opened.Map).WriteAsync(decision.Edit!, baseKey, token);
                await WriteKeyAsync(transaction, request, decision, token);
                return await transaction.RunAsync(StatementFile.Read("mark-clean"), NoParameters, token);
            }, cancellation);
        }
        catch (Neo4jException e) when (e.Code == Neo4jErrors.OutOfMemory && baseKey is not null)
        {
            return false;
        }

        // The import is committed: a failure from here on is none of it.
        await lease.GiveBackAsync();
        return true;
    }

    private static async Task WriteAnewAsync(LoadLease lease, EditRequest request, EditDecision decision, GraphData whole, CancellationToken cancellation)
    {
        var edit = decision.Edit!;
        await lease.BeginAsync(cancellation);
        await OldVersions.ClearAsync(lease, cancellation);
        // No reader asks for a content that ends with a version that is not served.
        foreach (var some in edit.Changes.Where(one => one.Before is not null).Chunk(ContentsAtOnce))
        {
            var rows = new Dictionary<string, object?> { ["rows"] = some.Select(one => HistoryRows.Of(new PastCase(one.Before!, edit.Version.Generation))).ToArray() };
            await lease.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("load-past"), rows, token), cancellation);
        }

        var load = new RecordedLoad(whole.Cooperations, [.. edit.Changes.Select(one => one.Change)], edit.Version, []);
        await new VersionWriter(lease, load).WriteAsync(whole, cancellation);
        await lease.ServeAsync(edit.Version.Version, cancellation, async (transaction, token) =>
        {
            await EditWriter.HoldAsync(transaction, edit.Changes, token);
            var now = new Dictionary<string, object?> { ["served"] = edit.Version.Version, ["number"] = edit.LastCuratedNumber };
            await transaction.RunAsync(StatementFile.Read("edit-serve"), now, token);
            await WriteKeyAsync(transaction, request, decision, token);
        });
    }

    private async Task<GraphData> ReadWholeAsync(
        LoadLease lease, IReadOnlyList<Cooperation> cases, RecordedEdit edit, string baseKey, CancellationToken cancellation)
    {
        var archived = await client.ReadAsync(StatementFile.Read("read-base"), new Dictionary<string, object?> { ["key"] = baseKey }, null, cancellation);
        var (units, sources, policies) = ArchiveJson.ReadBase(archived.Rows[0][0].GetString()!);
        var changed = edit.Changes.Select(one => one.Change.CaseId).ToHashSet();
        Cooperation[] all = [.. cases.Where(one => !changed.Contains(one.CaseId)), .. edit.Changes.Select(one => one.After).OfType<Cooperation>()];
        // The seed is the same, so that the next start does not load it anew.
        return new(units, all, sources, policies, lease.Fingerprint!);
    }

    private async Task<List<Cooperation>> ReadCasesAsync(OpenedVersion opened, CancellationToken cancellation)
    {
        List<Cooperation> cases = [];
        await foreach (var part in HeldCases.ReadAsync(client, opened.Served.Loaded, cancellation))
            cases.AddRange(part);
        return cases;
    }

    private Task<EditOutcome?> FindKnownAsync(LoadLease lease, EditRequest request, OpenedVersion opened, long number, CancellationToken cancellation) => lease.WriteAsync(
        async (transaction, token) => await EditKeys.FindAsync(transaction, request, clock.GetUtcNow(), token) is { } known
            ? known.Again(request.Key!, await new GraphPresentCases(transaction, opened, number).ReadContentsAsync(known.Cases, token))
            : null,
        cancellation);

    // Work that takes long and writes nothing must not lose the lease.
    private static async Task<T> RenewDuringAsync<T>(LoadLease lease, Task<T> work, CancellationToken cancellation)
    {
        while (await Task.WhenAny(work, Task.Delay(RenewsEvery, cancellation)) != work)
            await lease.WriteAsync((_, _) => Task.FromResult(true), cancellation);
        return await work;
    }

    private static Task WriteKeyAsync(INeo4jTransaction transaction, EditRequest request, EditDecision decision, CancellationToken cancellation) => request.Key is null
        ? Task.CompletedTask
        : EditKeys.WriteAsync(transaction, request, decision.Edit!, (EditOutcome.Applied)decision.Outcome, cancellation);
}
