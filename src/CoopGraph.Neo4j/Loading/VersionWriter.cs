using System.Globalization;
using CoopGraph.Archives;
using CoopGraph.Curation;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// Writes a version of the data, in transactions of some thousand rows each. While the server writes the rows of one, those of the next are
/// made: so both sides work all the time, and no more than two transactions are in this process's memory.
/// </summary>
internal sealed class VersionWriter(LoadLease lease, RecordedLoad load)
{
    // The number is high enough for few round trips, and low enough for a request of a few megabytes and a small heap.
    private const int RowsAtOnce = 5_000;

    // A case comes with its parties, ties, and some units above them.
    private const int RowsOfCase = 5;

    public async Task WriteAsync(GraphData data, CancellationToken cancellation)
    {
        using var writer = new BatchWriter();
        using var transactions = Transactions(data, writer).GetEnumerator();
        var next = NextAsync(transactions, cancellation);
        try
        {
            while (await next is { } batches)
            {
                next = NextAsync(transactions, cancellation);
                await WriteAsync(batches, cancellation);
            }
        }
        finally
        {
            // Where writing failed, the next rows are still being made.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<List<Batch>?> NextAsync(IEnumerator<List<Batch>> transactions, CancellationToken cancellation) =>
        Task.Run(() => transactions.MoveNext() ? transactions.Current : null, cancellation);

    private Task<bool> WriteAsync(List<Batch> batches, CancellationToken cancellation) => lease.WriteAsync(
        async (transaction, token) =>
        {
            foreach (var batch in batches)
                await transaction.RunAsync(batch.Statement, new Dictionary<string, object?> { ["rows"] = batch.Rows, ["version"] = load.Version.Version }, token);
            return true;
        },
        cancellation);

    private IEnumerable<List<Batch>> Transactions(GraphData data, BatchWriter writer)
    {
        List<Batch> some = [];
        foreach (var batch in Batches(data).Select(rows => writer.Write(rows.Statement, rows.Rows, rows.RowsOfOne)))
        {
            some.Add(batch);
            if (some.Sum(waiting => waiting.Size) < RowsAtOnce)
                continue;
            yield return some;
            some = [];
        }

        if (some is not [])
            yield return some;
    }

    private IEnumerable<Unwritten> Batches(GraphData data)
    {
        var map = UnitMap.Of(data.Units);
        var units = new UnitRows(map);
        var archived = ArchiveJson.Write(GraphBase.Of(data));
        var baseKey = GraphBase.KeyOf(archived);
        IEnumerable<Unwritten>[] parts =
        [
            BatchesOf("load-dataset", [Described(data)]),
            Enum.GetValues<AdministrativeLevel>().SelectMany(level => BatchesOf("load-units", units.Units(level), new() { ["label"] = level.ToString() })),
            BatchesOf("load-containments", units.Containments()),
            BatchesOf("load-borders", units.Borders()),
            BatchesOf("load-changes", units.Changes()),
            BatchesOf("load-successions", units.Successions()),
            BatchesOf("load-attributes", AttributeRows.PoorListings(data.Units.Attributes), new() { ["label"] = "PoorListing" }),
            BatchesOf("load-attributes", AttributeRows.Populations(data.Units.Attributes), new() { ["label"] = "Population" }),
            BatchesOf("load-attributes", AttributeRows.RegionMembers(data.Units.Attributes), new() { ["label"] = "RegionMember" }),
            BatchesOf("load-sources", UnitRows.Sources(data.Sources)),
            BatchesOf("load-policies", PolicyRows.Of(data.Policies)),
            BatchesOf("load-base", [new Dictionary<string, object?> { ["key"] = baseKey, ["content"] = archived }]),
            BatchesOf("load-version", [HistoryRows.Of(load.Version, baseKey)]),
            BatchesOf("load-case-changes", load.Changes.Select(HistoryRows.Of)),
            BatchesOf("load-cases", new CaseRows(map).Of(load.Cases), CaseRows.Pieces, RowsOfCase),
        ];
        // The rows are made as they are written: all at once would fill the memory of this process instead.
        return parts.SelectMany(part => part);
    }

    private static IEnumerable<Unwritten> BatchesOf(string statement, IEnumerable<object> rows, Dictionary<string, string>? pieces = null, int rowsOfOne = 1) =>
        rows.Chunk(RowsAtOnce / rowsOfOne).Select(some => new Unwritten(StatementFile.Read(statement, pieces ?? []), some, rowsOfOne));

    private Dictionary<string, object?> Described(GraphData data) => new()
    {
        ["version"] = load.Version.Version,
        ["fingerprint"] = data.Fingerprint,
        ["layout"] = GraphLayout.Number,
        ["windowFirst"] = data.Units.Window.First.ToString("O", CultureInfo.InvariantCulture),
        ["windowLast"] = data.Units.Window.Last.ToString("O", CultureInfo.InvariantCulture),
    };

    private sealed record Unwritten(string Statement, object[] Rows, int RowsOfOne);
}
