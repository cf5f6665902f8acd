using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>Tests imports: all rows or none, and rows that are there already stay.</summary>
public class ImportContract
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);
    private static readonly Cooperation C = SmallCountry.Case("", "2017", RealUnits.Xiantao, RealUnits.Huoqiu);

    [SkippableTheory, EveryStore]
    public async Task Rows_add_change_and_leave_cases_in_one_version(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        await graph.AddAsync(B);
        CaseDraft[] rows = [new("DOC-0001", A with { Title = "Better" }), new(null, B), new(null, C)];
        var dry = await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: true));
        Assert.Equal([ChangeKind.Changed, null, ChangeKind.Added], dry.Cases.Select(one => one.Kind));
        Assert.Equal("Case DOC-0001", (await graph.FindAsync("DOC-0001"))!.Title);

        var done = await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.Equal([("DOC-0001", ChangeKind.Changed), ("CUR-000001", null), ("CUR-000002", (ChangeKind?)ChangeKind.Added)], done.Cases.Select(one => (one.Case.CaseId, one.Kind)));
        var version = (await graph.SnapshotAsync()).Dataset.Versions[0];
        Assert.Equal((3, 1, 1, 0), (version.Generation, version.Added, version.Changed, version.Withdrawn));

        var again = await graph.DoAsync(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.All(again.Cases, one => Assert.Null(one.Kind));
        Assert.Equal(version.Version, again.Version);
    }

    [SkippableTheory, EveryStore]
    public async Task Every_wrong_row_is_named_and_none_is_imported(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store, A);
        CaseDraft[] rows = [new(null, B), new(null, C with { Title = "" }), new(null, B with { Parties = [.. B.Parties, new(SmallCountry.Code("999999"), PartyRole.Peer)] })];
        var invalid = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import(rows, IsDryRun: false));
        Assert.Equal([(1, CaseRule.TitleRequired), (2, CaseRule.KnownUnit)], invalid.Violations.Select(one => (one.Row, one.Rule!.Value)));
        var repeated = await graph.RefusedAsync<EditError.Invalid>(new CaseEdit.Import([new(null, B), new(null, B)], IsDryRun: false));
        Assert.Equal([(1, CaseRule.RepeatedRow)], repeated.Violations.Select(one => (one.Row, one.Rule!.Value)));
        Assert.Equal((2, "DOC-9999"), await graph.RefusedAsync<EditError.NotFound>(
            new CaseEdit.Import([new(null, B), new(null, C), new("DOC-9999", A)], IsDryRun: false)) is { } missing ? (missing.Row, missing.CaseId) : default);
    }
}
