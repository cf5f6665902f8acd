using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests that an edit that is sent again with its key is applied once.</summary>
public class IdempotencyContract
{
    private static readonly Cooperation New = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);
    private static readonly CaseEdit.Add Edit = new(new(null, New));
    private static readonly IdempotencyKey Key = new("monday", "digest of the edit");

    [SkippableTheory, EveryStore]
    public async Task The_same_key_gives_the_first_answer_again_also_after_later_edits_and_in_another_process(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        var first = await graph.DoAsync(Edit, Key);
        await graph.DoAsync(new CaseEdit.Update("CUR-000001", 1, one => one with { Title = "Later" }));
        var again = Assert.IsType<EditOutcome.Applied>(await graph.OpenOther().ApplyAsync(new(Edit, "lin", "A newspaper says so.", Key), default));
        Assert.Equal(first.Version, again.Version);
        Assert.Equal((first.Cases[0].Kind, New.Title, 1), (again.Cases[0].Kind, again.Cases[0].Case.Title, again.Cases[0].Case.Record!.Revision));
        Assert.Equal("Later", (await graph.FindAsync("CUR-000001"))!.Title);
        Assert.Null(await graph.FindAsync("CUR-000002"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_key_is_not_taken_for_another_edit_and_each_author_has_their_own(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        await graph.DoAsync(Edit, Key);
        var refused = Assert.IsType<EditOutcome.Refused>(await graph.ApplyAsync(Edit, key: Key with { Digest = "another" }));
        Assert.Equal(CaseRule.IdempotencyKey, Assert.IsType<EditError.Invalid>(Assert.Single(refused.Errors)).Violations[0].Rule);
        var other = new CaseEdit.Add(new(null, New with { Date = new PartialDate(2012) }));
        Assert.Equal("CUR-000002", Assert.IsType<EditOutcome.Applied>(await graph.ApplyAsync(other, key: Key, by: "wang")).Cases[0].Case.CaseId);
    }

    [SkippableTheory, EveryStore]
    public async Task A_key_of_a_refused_edit_can_be_used_for_the_mended_one(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        Assert.IsType<EditOutcome.Refused>(await graph.ApplyAsync(new CaseEdit.Add(new(null, New with { Title = "" })), key: Key));
        await graph.DoAsync(Edit, Key);
    }

    [SkippableTheory, EveryStore]
    public async Task An_edit_that_is_sent_many_times_at_once_is_applied_once(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            graph.OpenOther().ApplyAsync(new(Edit, "lin", "A newspaper says so.", Key), default))));
        Assert.Single(outcomes.Cast<EditOutcome.Applied>().Select(one => one.Version).Distinct());
        Assert.Equal(1, (await graph.SnapshotAsync()).Dataset.CasesByProvenance.Values.Sum());
    }
}
