using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests imports of more rows than one transaction of a small server can take.</summary>
public class ManyRowsContract
{
    private const int New = 5_200;

    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("DOC-0002", "2015", RealUnits.Xiantao, RealUnits.Feixi);
    private static readonly CaseEdit.Import Import = new(
        [new("DOC-0001", A with { Title = "Better" }), .. Enumerable.Range(1, New).Select(Row)], IsDryRun: false)
    {
        MostRows = 10_000,
    };

    [SkippableTheory, EveryStore]
    public async Task They_are_one_version_with_a_record_of_each_case_and_the_same_file_again_adds_nothing(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0002", 1));
        var before = graph.Now;
        Assert.Equal(New, (await graph.DoAsync(Import with { IsDryRun = true })).Cases.Count(one => one.Kind == ChangeKind.Added));
        var done = await graph.DoAsync(Import);
        Assert.Equal(Import.Rows.Count, done.Cases.Count);

        var snapshot = await graph.SnapshotAsync();
        Assert.Equal(new LoadedVersion(3, done.Version, graph.Now, New, 1, 0, "lin", "A newspaper says so."), snapshot.Dataset.Versions[0]);
        Assert.Equal(New + 1, await CountAsync(snapshot));
        await RecordedHistory.EnsureWholeAsync(snapshot);
        Assert.Equal([new("title", "Case DOC-0001", "Better")], (await graph.RevisionsAsync("DOC-0001"))[0].Changes);
        Assert.Equal(1, await CountAsync(await graph.Graph.Store.OpenAsKnownAtAsync(before, default)));

        var again = await graph.DoAsync(Import);
        Assert.Equal(done.Version, again.Version);
        Assert.All(again.Cases, one => Assert.Null(one.Kind));

        // The file has grown by a row.
        var grown = await graph.DoAsync(Import with { Rows = [.. Import.Rows, Row(New + 1)] });
        Assert.Equal($"CUR-{New + 1:D6}", Assert.Single(grown.Cases, one => one.Kind == ChangeKind.Added).Case.CaseId);
        var now = await graph.SnapshotAsync();
        Assert.Equal((grown.Version, New + 2), (now.Dataset.Version, await CountAsync(now)));
        await RecordedHistory.EnsureWholeAsync(now);
    }

    [SkippableTheory, EveryStore]
    public async Task Edits_and_loads_go_on_from_them(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        var fingerprint = SmallCountry.With(A, B).Fingerprint;
        await graph.DoAsync(Import);
        Assert.True(await graph.Graph.Store.HoldsAsync(fingerprint, default));
        Assert.Equal($"CUR-{New + 1:D6}", (await graph.DoAsync(new CaseEdit.Add(Row(New + 1)))).Cases[0].Case.CaseId);
        await graph.DoAsync(new CaseEdit.Withdraw("CUR-000001", 1));

        // A load leaves what a curator has entered or changed.
        var outcome = await graph.ReloadAsync(A with { Note = "Of the new seed" }, B);
        Assert.Equal(["DOC-0001"], outcome.Kept.Select(kept => kept.CaseId));
        Assert.Equal("Better", (await graph.FindAsync("DOC-0001"))!.Title);
        Assert.Null(await graph.FindAsync("CUR-000001"));
        Assert.Equal(New + 2, await CountAsync(await graph.SnapshotAsync()));
    }

    [SkippableTheory, EveryStore]
    public async Task A_wrong_row_among_them_leaves_the_data_as_they_were_and_a_key_has_its_answer_again(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        var wrong = await graph.RefusedAsync<EditError.NotFound>(Import with { Rows = [.. Import.Rows, new("DOC-9999", A)] });
        Assert.Equal((Import.Rows.Count, "DOC-9999"), (wrong.Row, wrong.CaseId));
        Assert.Equal(2, await CountAsync(await graph.SnapshotAsync()));

        var key = new IdempotencyKey("monday", "digest of the rows");
        var first = await graph.DoAsync(Import, key);
        await graph.DoAsync(new CaseEdit.Withdraw("CUR-000001", 1));
        var again = await graph.DoAsync(Import, key);
        Assert.Equal((first.Version, first.Cases.Count), (again.Version, again.Cases.Count));
        Assert.Null(await graph.FindAsync("CUR-000001"));
    }

    private static CaseDraft Row(int number) => new(
        null, SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu) with { Title = $"Row {number}" }, AllowDuplicate: true);

    private static async Task<int> CountAsync(IGraphSnapshot snapshot)
    {
        var page = (await snapshot.AskAsync(new CasesQuestion([new(CaseRelation.Everywhere)], null, CasesQuestion.Ordering([]), new PageRequest(1, WantsTotal: true)), default))[0];
        Assert.Equal(page.Total, snapshot.Dataset.CasesByProvenance.Values.Sum());
        return page.Total!.Value;
    }
}
