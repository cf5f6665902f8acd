using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests the options of imports and of their rows.</summary>
public class ImportRowsContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);
    private static readonly Cooperation C = SmallCountry.Case("", "2017", RealUnits.Xiantao, RealUnits.Huoqiu);

    [SkippableTheory, EveryStore]
    public async Task An_import_has_at_least_one_row_and_no_more_than_its_bound(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        CaseDraft[] rows = [new(null, B), new(null, C)];
        var tooMany = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import(rows, IsDryRun: false) { MostRows = 1 });
        Assert.Equal([(CaseRule.RowCount, "There are 2 rows; an import has 1 to 1.")], tooMany.Violations.Select(one => (one.Rule!.Value, one.Reason)));
        var none = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import([], IsDryRun: true));
        Assert.Equal("There are 0 rows; an import has 1 to 5000.", Assert.Single(none.Violations).Reason);
        Assert.Equal(2, (await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: false) { MostRows = 2 })).Cases.Count);
    }

    [SkippableTheory, EveryStore]
    public async Task Without_a_bound_of_its_own_an_import_has_five_thousand_rows_and_with_one_it_can_have_more(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        // Rows that are in the data already, so that none is written.
        var rows = Enumerable.Repeat(new CaseDraft(null, A), CaseEdit.Import.MaxRows + 1).ToArray();
        var refused = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.Equal("There are 5001 rows; an import has 1 to 5000.", Assert.Single(refused.Violations).Reason);
        Assert.All((await graph.DoAsync(new CaseEdit.Import(rows[1..], IsDryRun: false))).Cases, one => Assert.Null(one.Kind));
        Assert.Equal(5_001, (await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: false) { MostRows = 5_001 })).Cases.Count);
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_with_the_parties_date_and_subject_of_a_case_is_refused_or_left_out_as_the_import_says(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        CaseDraft[] rows = [new(null, C), new(null, A with { Title = "Another title", Note = "Another note" })];
        var refused = await graph.RefusedAsync<EditError.Duplicate>(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.Equal((1, "DOC-0001"), (refused.Row, Assert.Single(refused.Cases).CaseId));

        var done = await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: false) { LeavesDuplicates = true });
        Assert.Equal([("CUR-000001", ChangeKind.Added), ("DOC-0001", (ChangeKind?)null)], done.Cases.Select(one => (one.Case.CaseId, one.Kind)));
        Assert.Equal("Case DOC-0001", (await graph.FindAsync("DOC-0001"))!.Title);
        Assert.Single(await graph.RevisionsAsync("DOC-0001"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_that_may_be_a_duplicate_is_added_also_where_others_are_left_out(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var second = A with { Title = "Another agreement" };
        var done = await graph.DoAsync(new CaseEdit.Import([new(null, second, AllowDuplicate: true)], IsDryRun: false) { LeavesDuplicates = true });
        Assert.Equal(("CUR-000001", ChangeKind.Added), (done.Cases[0].Case.CaseId, done.Cases[0].Kind));
        // The same row again is in the data by now, to the letter.
        var again = await graph.DoAsync(new CaseEdit.Import([new(null, second, AllowDuplicate: true)], IsDryRun: false) { LeavesDuplicates = true });
        Assert.Equal(("CUR-000001", (ChangeKind?)null), (again.Cases[0].Case.CaseId, again.Cases[0].Kind));
        Assert.Equal(2, (await graph.DoAsync(new CaseEdit.Import([new(null, B), new(null, B with { Title = "Other" }, AllowDuplicate: true)], IsDryRun: false))).Cases.Count);
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_that_names_a_revision_changes_no_other_one_unless_it_has_the_same_content(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var done = await graph.DoAsync(new CaseEdit.Import([new("DOC-0001", A with { Title = "Second" }, IfRevision: 1)], IsDryRun: false));
        Assert.Equal((ChangeKind.Changed, 2, "Case DOC-0001"), (done.Cases[0].Kind, done.Cases[0].Case.Record!.Revision, done.Cases[0].Before!.Title));

        CaseDraft[] stale = [new(null, B), new("DOC-0001", A with { Title = "Third" }, IfRevision: 1)];
        var conflict = await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Import(stale, IsDryRun: false));
        Assert.Equal(("DOC-0001", 2, "Second"), (conflict.Current.Case.CaseId, conflict.Current.Revision, conflict.Current.Case.Title));
        await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Import(stale, IsDryRun: true));

        // The file of the first import again: what it asks for is so.
        var again = await graph.DoAsync(new CaseEdit.Import([new("DOC-0001", A with { Title = "Second" }, IfRevision: 1)], IsDryRun: false));
        Assert.Null(Assert.Single(again.Cases).Kind);
        // A row without a revision changes any.
        Assert.Equal(3, (await graph.DoAsync(new CaseEdit.Import([new("DOC-0001", A with { Title = "Third" })], IsDryRun: false))).Cases[0].Case.Record!.Revision);
    }

    [SkippableTheory, EveryStore]
    public async Task A_row_keeps_the_key_and_the_provenance_of_its_case_and_a_withdrawn_case_is_not_changed(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.DoAsync(new CaseEdit.Import([new("DOC-0001", B with { CaseId = "DOC-0009", Provenance = Provenance.Synthetic })], IsDryRun: false));
        Assert.Equal(Provenance.Documented, (await graph.FindAsync("DOC-0001"))!.Provenance);
        Assert.Null(await graph.FindAsync("DOC-0009"));
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0001", 2));
        var refused = await graph.RefusedAsync<EditError.NotFound>(new CaseEdit.Import([new("DOC-0001", A)], IsDryRun: false));
        Assert.Equal((0, "DOC-0001 was withdrawn; restore it first."), (refused.Row, refused.Reason));
    }

    [SkippableTheory, EveryStore]
    public async Task An_import_that_is_sent_again_with_its_key_has_its_first_answer_with_every_row(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var import = new CaseEdit.Import([new("DOC-0001", A with { Title = "Better" }), new(null, B), new(null, C)], IsDryRun: false);
        var key = new IdempotencyKey("monday", "digest of the rows");
        var first = await graph.DoAsync(import, key);
        await graph.DoAsync(new CaseEdit.Withdraw("CUR-000002", 1));
        var again = await graph.DoAsync(import, key);
        Assert.Equal(first.Version, again.Version);
        Assert.Equal(first.Cases.Select(one => (one.Case.CaseId, one.Kind, one.Case.Title)), again.Cases.Select(one => (one.Case.CaseId, one.Kind, one.Case.Title)));
        Assert.Null(await graph.FindAsync("CUR-000002"));
    }
}
