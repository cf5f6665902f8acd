using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests loading, and a reader's view of it.</summary>
public class LoadingContract
{
    private static readonly Cooperation[] Old = [SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao)];
    private static readonly Cooperation[] New = [SmallCountry.Case("B", "2016", RealUnits.Feidong, RealUnits.Xiantao) with { Provenance = Provenance.Paper }];

    [SkippableTheory, EveryStore]
    public async Task An_empty_store_says_that_it_holds_nothing(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await graph.Open().OpenAsync(default));
    }

    [SkippableTheory, EveryStore]
    public async Task Loading_tells_what_it_did(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var opened = graph.Open();
        Assert.Equal(LoadOutcome.Loaded, await opened.LoadAsync(SmallCountry.With(Old), default));
        Assert.Equal(LoadOutcome.Unchanged, await opened.LoadAsync(SmallCountry.With(Old), default));
        Assert.Equal(LoadOutcome.Replaced, await opened.LoadAsync(SmallCountry.With(New), default));
        Assert.Equal(LoadOutcome.Replaced, await opened.LoadAsync(SmallCountry.With(Old), default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_store_knows_its_data_by_their_fingerprint(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var opened = graph.Open();
        var (old, other) = (SmallCountry.With(Old), SmallCountry.With(New));
        Assert.False(await opened.HoldsAsync(old.Fingerprint, default));
        await opened.LoadAsync(old, default);
        Assert.True(await opened.HoldsAsync(old.Fingerprint, default));
        Assert.False(await opened.HoldsAsync(other.Fingerprint, default));
        await opened.LoadAsync(other, default);
        Assert.False(await opened.HoldsAsync(old.Fingerprint, default));
        Assert.True(await graph.Open().HoldsAsync(other.Fingerprint, default));
    }

    [SkippableTheory, EveryStore]
    public async Task The_dataset_tells_window_counts_and_sources(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, [.. Old, New[0] with { CaseId = "C" }]);
        Assert.Equal(DataWindow.Seed, graph.Snapshot.Dataset.Window);
        Assert.Equal(
            [KeyValuePair.Create(Provenance.Paper, 1), KeyValuePair.Create(Provenance.Documented, 2)],
            graph.Snapshot.Dataset.CasesByProvenance.OrderBy(count => count.Key));
        Assert.Equal(SmallCountry.With().Sources, graph.Snapshot.Dataset.Sources);
    }

    [SkippableTheory, EveryStore]
    public async Task Policies_come_back_as_they_were_loaded_and_go_with_the_next_load(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Old);
        Assert.Equal(SmallCountry.Policies, graph.Snapshot.Dataset.Policies);
        Assert.Equal(SmallCountry.Policies, (await graph.Under.Open().OpenAsync(default)).Dataset.Policies);
        await graph.Store.LoadAsync(SmallCountry.With(New) with { Policies = [SmallCountry.Policies[1]] }, default);
        Assert.Equal([SmallCountry.Policies[1]], (await graph.Under.Open().OpenAsync(default)).Dataset.Policies);
    }

    [SkippableTheory, EveryStore]
    public async Task The_version_moves_with_every_change_and_only_then(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Old);
        var first = graph.Snapshot.Dataset.Version;
        await graph.ReloadAsync(Old);
        Assert.Equal(first, graph.Snapshot.Dataset.Version);
        await graph.ReloadAsync(New);
        var second = graph.Snapshot.Dataset.Version;
        await graph.ReloadAsync(Old);
        var third = graph.Snapshot.Dataset.Version;
        Assert.Distinct([first, second, third]);
    }

    [SkippableTheory, EveryStore]
    public async Task Loading_replaces_by_id_and_drops_what_is_gone(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Old);
        Assert.Equal(LoadOutcome.Replaced, await graph.ReloadAsync(New));
        Assert.Equal(["B"], await graph.CasesAsync(CaseRelation.Everywhere));
        Assert.Equal(2016, Assert.Single(await graph.Snapshot.FindAsync(["B"], default))!.Year);
        Assert.Equal([RealUnits.Xiantao], (await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31")).Select(partner => partner.Partner.Unit.Code.ToString()));
    }

    [SkippableTheory, EveryStore]
    public async Task A_case_that_a_curator_entered_outlives_a_reload(string store)
    {
        var curated = SmallCountry.Case("K", "2018", RealUnits.Feidong, RealUnits.Huoqiu) with { Provenance = Provenance.Curated };
        await using var graph = await LoadedGraph.OfAsync(store, [.. Old, curated]);
        await graph.ReloadAsync(New);
        Assert.Equal(["B", "K"], await graph.CasesAsync(CaseRelation.Everywhere));
        Assert.Equal(1, graph.Snapshot.Dataset.CasesByProvenance[Provenance.Curated]);
        await graph.ReloadAsync(curated with { Title = "Now in the seed", Provenance = Provenance.Documented });
        Assert.Equal("Now in the seed", Assert.Single(await graph.Snapshot.FindAsync(["K"], default))!.Case.Title);
        Assert.Equal(["K"], await graph.CasesAsync(CaseRelation.Everywhere));
    }

    [SkippableTheory, EveryStore]
    public async Task Data_that_cannot_be_put_on_the_map_are_refused_and_the_old_ones_stay(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Old);
        var version = graph.Snapshot.Dataset.Version;
        await Assert.ThrowsAnyAsync<Exception>(() => graph.ReloadAsync(SmallCountry.Case("A", "2014", RealUnits.Feidong, "999999")));
        await Assert.ThrowsAnyAsync<Exception>(() => graph.ReloadAsync(Old[0], Old[0]));
        await Assert.ThrowsAnyAsync<Exception>(() => graph.ReloadAsync(Old[0] with { Title = null! }));
        await OldDataAreWholeAsync(graph.Store, version);
        await OldDataAreWholeAsync(graph.Under.Open(), version);
    }

    [SkippableTheory, EveryStore]
    public async Task A_curated_case_that_the_new_map_cannot_place_keeps_the_old_data(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, [.. Old, SmallCountry.Case("K", "2018", RealUnits.Xiantao, RealUnits.Qianjiang) with { Provenance = Provenance.Curated }]);
        var version = graph.Snapshot.Dataset.Version;
        var units = SmallCountry.Units;
        var gone = SmallCountry.Code(RealUnits.Qianjiang);
        var without = SmallCountry.With(units with
        {
            Units = [.. units.Units.Where(unit => unit.Code != gone)],
            Containments = [.. units.Containments.Where(row => row.Child != gone)],
        });
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => graph.Store.LoadAsync(without, default));
        Assert.Contains("K", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(RealUnits.Qianjiang, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(version, (await graph.Under.Open().OpenAsync(default)).Dataset.Version);
    }

    private static async Task OldDataAreWholeAsync(ICoopGraphStore store, string version)
    {
        var snapshot = await store.OpenAsync(default);
        Assert.Equal(version, snapshot.Dataset.Version);
        var found = await snapshot.FindAsync(["A", "B"], default);
        Assert.Equal(["Case A", "Case B"], found.Select(one => one!.Case.Title));
        Assert.All(found, one => Assert.Equal(2, one!.Parties.Count));
    }
}
