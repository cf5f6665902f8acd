using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests that edits change what every question sees, and are recorded.</summary>
public class EditingContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation New = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);

    [SkippableTheory, EveryStore]
    public async Task An_added_case_gets_a_key_and_is_in_every_answer(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var added = Assert.Single((await graph.AddAsync(New)).Cases);
        Assert.Equal(("CUR-000001", Provenance.Curated, ChangeKind.Added), (added.Case.CaseId, added.Case.Provenance, added.Kind));
        Assert.Equal(new CaseRecord(graph.Now, graph.Now, 1, 2), added.Case.Record);

        var found = await graph.FindAsync("CUR-000001");
        Assert.NotNull(found);
        Assert.Empty(CaseContent.DifferencesOf(New with { Provenance = Provenance.Curated }, found));
        Assert.Equal(added.Case.Record, found.Record);
        var snapshot = await graph.SnapshotAsync();
        Assert.Equal(new Dictionary<Provenance, int> { [Provenance.Documented] = 1, [Provenance.Curated] = 1 }, snapshot.Dataset.CasesByProvenance);
        var partners = await snapshot.AskAsync(
            new PartnersQuestion([graph.Graph.On(RealUnits.Feixi, "2020-12-31")], null, PartnersQuestion.Ordering([]), new PageRequest(10)), default);
        Assert.Equal([RealUnits.Feidong, RealUnits.Huoqiu], partners[0].Rows.Select(row => row.Item.Partner.Unit.Code.ToString()).Order());
        Assert.Equal("CUR-000002", (await graph.AddAsync(New with { Date = null, DateBasis = null })).Cases[0].Case.CaseId);
    }

    [SkippableTheory, EveryStore]
    public async Task An_edited_case_moves_to_its_place_in_an_order_that_was_asked_for_before(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A, A with { CaseId = "DOC-0002" });
        Assert.Equal(["DOC-0001", "DOC-0002"], await ByChangeAsync());
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "A better title" }));
        Assert.Equal(["DOC-0002", "DOC-0001"], await ByChangeAsync());

        async Task<IEnumerable<string>> ByChangeAsync()
        {
            var question = new CasesQuestion([new(CaseRelation.Everywhere)], null, CasesQuestion.Ordering([new(CaseSort.ChangedAt)]), new PageRequest(10));
            return (await (await graph.SnapshotAsync()).AskAsync(question, default))[0].Rows.Select(row => row.Item.Case.CaseId);
        }
    }

    [SkippableTheory, EveryStore]
    public async Task An_edit_is_a_version_with_its_author_time_and_reason(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var outcome = await graph.AddAsync(New);
        var versions = (await graph.SnapshotAsync()).Dataset.Versions;
        Assert.Equal(new LoadedVersion(2, outcome.Version, graph.Now, 1, 0, 0, "lin", "A newspaper says so."), versions[0]);
        Assert.Equal(("seed", "The seed was loaded."), (versions[1].By, versions[1].Reason));
        Assert.StartsWith("2.", outcome.Version, StringComparison.Ordinal);
    }

    [SkippableTheory, EveryStore]
    public async Task A_changed_case_has_another_revision_that_says_what_was_and_what_is(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "A better title", Amount = new(5_000_000m, AmountPeriod.Total) }));
        var revisions = await graph.RevisionsAsync("DOC-0001");
        Assert.Equal([(2, ChangeKind.Changed, "lin"), (1, ChangeKind.Added, "seed")], revisions.Select(one => (one.Change.Revision, one.Change.Kind, one.Version.By)));
        Assert.Equal([new("title", "Case DOC-0001", "A better title"), new("amount", null, "5000000 Total")], revisions[0].Changes);
        Assert.Empty(revisions[1].Changes);
        Assert.Equal((Provenance.Documented, 2), (await graph.FindAsync("DOC-0001")) is { } now ? (now.Provenance, now.Record!.Revision) : default);
    }

    [SkippableTheory, EveryStore]
    public async Task A_change_to_other_units_moves_the_ties(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Parties = New.Parties }));
        var snapshot = await graph.SnapshotAsync();
        (string Code, string[] Partners)[] cases = [(RealUnits.Feidong, []), (RealUnits.Feixi, [RealUnits.Huoqiu]), (RealUnits.Huoqiu, [RealUnits.Feixi])];
        foreach (var (code, expected) in cases)
        {
            var partners = await snapshot.AskAsync(
                new PartnersQuestion([graph.Graph.On(code, "2020-12-31")], null, PartnersQuestion.Ordering([]), new PageRequest(10)), default);
            Assert.Equal(expected, partners[0].Rows.Select(row => row.Item.Partner.Unit.Code.ToString()));
        }
    }

    [SkippableTheory, EveryStore]
    public async Task An_edit_of_a_revision_that_is_not_the_last_is_refused_with_the_present_case(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "First" }));
        var conflict = await graph.RefusedAsync<EditError.Conflict>(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Second" }));
        Assert.Equal((2, "First", false), (conflict.Current.Revision, conflict.Current.Case.Title, conflict.Current.IsWithdrawn));
    }

    [SkippableTheory, EveryStore]
    public async Task Of_two_edits_of_one_revision_at_once_one_wins(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var editors = Enumerable.Range(0, 4).Select(_ => graph.OpenOther()).ToArray();
        var outcomes = await Task.WhenAll(editors.Select((editor, number) => Task.Run(() => editor.ApplyAsync(
            new(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = $"Title {number}" }), "lin", "A race."), default))));
        Assert.Single(outcomes.OfType<EditOutcome.Applied>());
        Assert.All(outcomes.OfType<EditOutcome.Refused>(), refused => Assert.IsType<EditError.Conflict>(Assert.Single(refused.Errors)));
        Assert.Equal(2, (await graph.RevisionsAsync("DOC-0001")).Count);
    }

    [SkippableTheory, EveryStore]
    public async Task Edits_at_once_get_keys_and_versions_of_their_own(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var outcomes = await Task.WhenAll(Enumerable.Range(2009, 6).Select(year => Task.Run(() => graph.OpenOther().ApplyAsync(
            new(new CaseEdit.Add(new(null, New with { Date = new PartialDate(year) })), "lin", "Many at once."), default))));
        var applied = outcomes.Cast<EditOutcome.Applied>().ToArray();
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"CUR-{number:D6}"), applied.Select(one => one.Cases[0].Case.CaseId).Order());
        Assert.Equal(6, applied.Select(one => one.Version).Distinct().Count());
        Assert.Equal(7, (await graph.SnapshotAsync()).Dataset.CasesByProvenance.Values.Sum());
    }

    [SkippableTheory, EveryStore]
    public async Task An_edit_that_changes_nothing_makes_no_version(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var before = (await graph.SnapshotAsync()).Dataset.Version;
        var outcome = await graph.DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = one.Title }));
        Assert.Equal((before, (ChangeKind?)null), (outcome.Version, outcome.Cases[0].Kind));
    }

    [SkippableTheory, EveryStore]
    public async Task A_withdrawn_case_leaves_the_data_keeps_its_key_and_can_be_restored(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.AddAsync(New);
        await graph.DoAsync(new CaseEdit.Withdraw("CUR-000001", 1));
        Assert.Null(await graph.FindAsync("CUR-000001"));
        Assert.Equal("CUR-000002", (await graph.AddAsync(New)).Cases[0].Case.CaseId);

        var refused = await graph.RefusedAsync<EditError.NotFound>(new CaseEdit.Update("CUR-000001", 2, one => one));
        Assert.Equal("CUR-000001 was withdrawn; restore it first.", refused.Reason);
        var restored = (await graph.DoAsync(new CaseEdit.Restore("CUR-000001", 2))).Cases[0];
        Assert.Equal((ChangeKind.Added, 3), (restored.Kind, restored.Case.Record!.Revision));
        Assert.Empty(CaseContent.DifferencesOf(New with { Provenance = Provenance.Curated }, (await graph.FindAsync("CUR-000001"))!));
        Assert.Equal([ChangeKind.Added, ChangeKind.Withdrawn, ChangeKind.Added], (await graph.RevisionsAsync("CUR-000001")).Select(one => one.Change.Kind));
        Assert.Equal(
            "CUR-000001 is in the data; only a withdrawn case can be restored.",
            (await graph.RefusedAsync<EditError.NotFound>(new CaseEdit.Restore("CUR-000001", 3))).Reason);
    }

    [SkippableTheory, EveryStore]
    public async Task What_breaks_a_rule_is_refused_with_the_rule_and_changes_nothing(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var wrong = New with { Title = " ", Date = null, Parties = [new(SmallCountry.Code(RealUnits.Feixi), PartyRole.Donor)] };
        var invalid = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Add(new(null, wrong)));
        Assert.Equal([CaseRule.TitleRequired, CaseRule.DateBasis, CaseRule.PartyCount, CaseRule.Roles], invalid.Violations.Select(one => one.Rule!.Value));
        Assert.Equal([CaseRule.ReasonRequired], (await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Withdraw("DOC-0001", 1), reason: " ")).Violations.Select(one => one.Rule!.Value));
        Assert.Equal("No case has the key 'DOC-9999'.", (await graph.RefusedAsync<EditError.NotFound>(new CaseEdit.Withdraw("DOC-9999", 1))).Reason);
        Assert.Equal("CUR-000001", (await graph.AddAsync(New)).Cases[0].Case.CaseId);
    }

    [SkippableTheory, EveryStore]
    public async Task A_case_with_the_parties_date_and_subject_of_another_is_refused_unless_it_is_allowed(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var same = A with { Title = "Another title", Parties = [A.Parties[1], A.Parties[0]] };
        var duplicate = await graph.RefusedAsync<EditError.Duplicate>(new CaseEdit.Add(new(null, same)));
        Assert.Equal(["DOC-0001"], duplicate.Cases.Select(one => one.CaseId));
        Assert.Equal("CUR-000001", (await graph.DoAsync(new CaseEdit.Add(new(null, same, AllowDuplicate: true)))).Cases[0].Case.CaseId);
        await graph.AddAsync(same with { IssueArea = IssueArea.Environment });
    }

    [SkippableTheory, EveryStore]
    public async Task Another_process_sees_an_edit_and_goes_on_from_it(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        var other = graph.Graph.Under.Open();
        Assert.Equal(1, (await other.OpenAsync(default)).Dataset.CasesByProvenance.Values.Sum());
        var outcome = await graph.AddAsync(New);
        // A store that does not know of the edit notices it when an answer is confirmed.
        await (await other.OpenAsync(default)).ConfirmAsync(default);
        var seen = await other.OpenAsync(default);
        Assert.Equal(outcome.Version, seen.Dataset.Version);
        Assert.NotNull((await seen.FindAsync(["CUR-000001"], default))[0]);
        Assert.Equal("CUR-000002", Assert.IsType<EditOutcome.Applied>(await ((ICaseEditing)other).ApplyAsync(
            new(new CaseEdit.Add(new(null, New with { Date = new PartialDate(2011) })), "wang", "Another editor."), default)).Cases[0].Case.CaseId);
    }
}
