using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests the bounds of edits: of reasons, of revisions, of keys and of what is reported.</summary>
public class EditBoundsContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation New = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);

    [SkippableTheory, EveryStore]
    public async Task Every_edit_of_a_case_names_the_revision_that_its_editor_has_seen(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        foreach (var revision in (int[])[0, 2])
        {
            await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Update("DOC-0001", revision, one => one with { Title = "Other" }));
            await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Withdraw("DOC-0001", revision));
        }

        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0001", 1));
        var conflict = await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Restore("DOC-0001", 1));
        Assert.Equal((2, true, "Case DOC-0001"), (conflict.Current.Revision, conflict.Current.IsWithdrawn, conflict.Current.Case.Title));
        Assert.Equal(3, (await graph.DoAsync(new CaseEdit.Restore("DOC-0001", 2))).Cases[0].Case.Record!.Revision);
    }

    [SkippableTheory, EveryStore]
    public async Task A_change_returns_the_content_before_it_and_no_other_edit_does(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        Assert.Null((await graph.AddAsync(New)).Cases[0].Before);
        var changed = (await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better", CaseId = "DOC-0007" }))).Cases[0];
        Assert.Equal(("DOC-0001", "Better", "Case DOC-0001"), (changed.Case.CaseId, changed.Case.Title, changed.Before!.Title));
        var withdrawn = (await graph.DoAsync(new CaseEdit.Withdraw("DOC-0001", 2))).Cases[0];
        Assert.Equal(("Better", (Cooperation?)null), (withdrawn.Case.Title, withdrawn.Before));
        Assert.Null((await graph.DoAsync(new CaseEdit.Restore("DOC-0001", 3))).Cases[0].Before);
    }

    [SkippableTheory, EveryStore]
    public async Task A_reason_has_a_largest_length_and_is_recorded_without_blanks_around_it(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var longest = new string('r', CaseEditor.LongestReason);
        var refused = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Withdraw("DOC-0001", 1), longest + "r");
        Assert.Equal([(CaseRule.Text, "The reason has 1001 characters; it has 1000 at most.")], refused.Violations.Select(one => (one.Rule!.Value, one.Reason)));
        Assert.IsType<EditOutcome.Applied>(await graph.ApplyAsync(new CaseEdit.Withdraw("DOC-0001", 1), $" {longest} "));
        Assert.Equal(longest, (await graph.SnapshotAsync()).Dataset.Versions[0].Reason);
    }

    [SkippableTheory, EveryStore]
    public async Task A_key_is_known_for_a_day_and_is_free_again_after_it(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        var key = new IdempotencyKey("monday", "digest of the edit");
        var edit = new CaseEdit.Add(new(null, New, AllowDuplicate: true));
        var first = await graph.DoAsync(edit, key);
        // Each edit of this graph comes a minute after the one before.
        graph.Wait(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2));
        Assert.Equal(first.Version, (await graph.DoAsync(edit, key)).Version);
        graph.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal("CUR-000002", (await graph.DoAsync(edit, key)).Cases[0].Case.CaseId);
    }

    [SkippableTheory, EveryStore]
    public async Task The_first_thousand_violations_are_reported(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var rows = Enumerable.Repeat(new CaseDraft(null, New with { Title = "" }, AllowDuplicate: true), 1_100).ToArray();
        var invalid = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.Equal(Enumerable.Range(0, 1_000), invalid.Violations.Select(one => one.Row));
    }

    [SkippableTheory, EveryStore]
    public async Task A_store_without_data_takes_no_edit(string store)
    {
        await using var under = await StoreKinds.StartAsync(store);
        var editing = (ICaseEditing)under.Open();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => editing.ApplyAsync(new(new CaseEdit.Add(new(null, New)), "lin", "Too early."), default));
    }
}
