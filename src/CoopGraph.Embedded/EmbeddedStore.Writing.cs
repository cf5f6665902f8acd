using CoopGraph.Curation;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Storage;

namespace CoopGraph.Embedded;

public sealed partial class EmbeddedStore
{
    /// <inheritdoc/>
    public Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation) => Task.FromResult(Write((connection, transaction) =>
    {
        if (connection.ReadMeta(MetaKeys.Fingerprint) == data.Fingerprint)
            return LoadOutcome.Unchanged;
        var versions = GraphTables.ReadVersions(connection);
        var before = GraphTables.Generation(connection);
        var recorder = new LoadRecorder(
            data.Cooperations,
            before + 1,
            DataVersion.Of(before + 1, data.Fingerprint),
            LoadedVersion.TimeAfter(versions, _clock),
            GraphTables.ReadHolds(connection));
        PastCase[] past = [.. GraphTables.ReadCooperations(connection).Select(recorder.See).OfType<PastCase>()];
        var load = recorder.Finish();
        GraphTables.WritePast(connection, past);
        GraphTables.Replace(connection, data, load);
        var whole = data with { Cooperations = load.Cases };
        GraphDataValidation.EnsureCasesAreValid(whole);
        transaction.Commit();
        var graph = new MemoryGraph(load.Version.Version, whole, [load.Version, .. versions], _record);
        lock (_gate)
            _graph.Hold(graph, GraphTables.ReadBaseKey(connection, load.Version.Generation)!);
        return new LoadOutcome(before == 0 ? LoadKind.Loaded : LoadKind.Replaced, load.Kept);
    }));

    /// <inheritdoc/>
    public Task<EditOutcome> ApplyAsync(EditRequest request, CancellationToken cancellation) => Task.FromResult(Write((connection, transaction) =>
    {
        if (request.Key is { } key && GraphTables.ReadKey(connection, request, _clock.GetUtcNow() - IdempotencyKey.KnownFor) is { } known)
            return known.Again(key, id => GraphTables.ReadContentsOf(connection, id));
        // No other process can commit while this one holds the transaction, so that the graph is that of the file.
        var present = new PresentCases(connection, Current());
        // All that the decision asks for is there at once.
        var decision = CaseEditor.DecideAsync(request, present, _clock, cancellation).AsTask().GetAwaiter().GetResult();
        if (decision.Edit is { } edit)
        {
            GraphTables.Write(connection, edit);
            if (request.Key is not null)
                GraphTables.WriteKey(connection, request, edit, (EditOutcome.Applied)decision.Outcome);
            transaction.Commit();
        }

        return decision.Outcome;
    }));
}
