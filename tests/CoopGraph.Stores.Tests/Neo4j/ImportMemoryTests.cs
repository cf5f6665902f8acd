using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests imports for which one transaction of the server has not enough memory.</summary>
public class ImportMemoryTests
{
    private const int Rows = 4_000;

    [SkippableFact]
    public async Task An_import_that_one_transaction_has_no_memory_for_is_written_in_many()
    {
        await using var server = await Neo4jServer.StartOwnAsync("-cdb.memory.transaction.max=80m");
        await using var graph = new Neo4jGraph(server);
        List<string> sent = [];
        var store = graph.Open(client => new FailingClient(client, (statement, _) => sent.Add(statement)));
        await store.LoadAsync(SmallCountry.With(SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi)), default);
        var like = SmallCountry.Case("", "2016", RealUnits.Feixi, RealUnits.Huoqiu);
        var import = new CaseEdit.Import([.. Enumerable.Range(1, Rows).Select(number => new CaseDraft(null, like with { Title = $"Row {number}" }, AllowDuplicate: true))], IsDryRun: false)
        {
            MostRows = 10_000,
        };

        var outcome = await ((ICaseEditing)store).ApplyAsync(new(import, "lin", "A newspaper says so."), default);

        Assert.Equal(Rows, Assert.IsType<EditOutcome.Applied>(outcome).Cases.Count);
        // At first in the transaction of the edit, then in the place of a load.
        Assert.Contains(sent, statement => statement.Contains("SET store.editedBy", StringComparison.Ordinal));
        Assert.Equal(2, sent.Count(statement => statement.Contains("SET store.version = $version", StringComparison.Ordinal)));
        var snapshot = await graph.Open().OpenAsync(default);
        Assert.Equal(Rows, snapshot.Dataset.CasesByProvenance[Provenance.Curated]);
        Assert.Equal(2, snapshot.Dataset.Versions.Count);
        await RecordedHistory.EnsureWholeAsync(snapshot);
    }
}
