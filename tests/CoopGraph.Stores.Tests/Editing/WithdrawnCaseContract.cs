using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests what an editor learns of a case that was withdrawn, and of one that equals another.</summary>
public class WithdrawnCaseContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("DOC-0002", "2015", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly IdempotencyKey Key = new("monday", "digest of the edit");

    [SkippableTheory, EveryStore]
    public async Task Each_edit_answers_the_revision_that_the_next_one_names(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        CaseEdit[] edits =
        [
            new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better" }),
            new CaseEdit.Update("DOC-0001", 2, one => one),
            new CaseEdit.Withdraw("DOC-0001", 2),
            new CaseEdit.Restore("DOC-0001", 3),
            new CaseEdit.Withdraw("DOC-0001", 4),
        ];
        List<int> revisions = [];
        foreach (var edit in edits)
            revisions.Add((await graph.DoAsync(edit)).Cases[0].Revision);
        Assert.Equal([2, 2, 3, 4, 5], revisions);
        Assert.Equal(revisions[^1], (await graph.RevisionsAsync("DOC-0001"))[0].Change.Revision);
    }

    [SkippableTheory, EveryStore]
    public async Task A_withdrawal_that_is_sent_again_answers_its_own_revision_also_after_a_restoration(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var withdraw = new CaseEdit.Withdraw("DOC-0001", 1);
        Assert.Equal(2, (await graph.DoAsync(withdraw, Key)).Cases[0].Revision);
        Assert.Equal(2, (await graph.DoAsync(withdraw, Key)).Cases[0].Revision);
        await graph.DoAsync(new CaseEdit.Restore("DOC-0001", 2));
        Assert.Equal(2, (await graph.DoAsync(withdraw, Key)).Cases[0].Revision);
    }

    [SkippableTheory, EveryStore]
    public async Task A_change_or_restoration_is_applied_even_if_the_case_then_equals_another(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, B);
        await graph.DoAsync(new CaseEdit.Update("DOC-0002", 1, one => one with { Date = A.Date }));
        await graph.DoAsync(new CaseEdit.Withdraw("DOC-0002", 2));
        await graph.DoAsync(new CaseEdit.Restore("DOC-0002", 3));
        Assert.Equal(A.Date, (await graph.FindAsync("DOC-0002"))!.Date);
        // A new case is compared with both.
        var duplicate = await graph.RefusedAsync<EditError.Duplicate>(new CaseEdit.Add(new(null, A)));
        Assert.Equal(["DOC-0001", "DOC-0002"], duplicate.Cases.Select(one => one.CaseId));
    }
}
