using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the view of many concurrent readers.</summary>
public class ConcurrencyContract
{
    [SkippableTheory, EveryStore]
    public async Task An_old_snapshot_answers_as_it_was_or_says_that_the_data_moved(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Version(1));
        var old = graph.Snapshot;
        await graph.ReloadAsync(Version(2));
        var seen = await Record.ExceptionAsync(async () => Assert.Equal(1, await VersionSeenAsync(old)));
        Assert.True(seen is null or DataVersionChangedException, seen?.ToString());
        Assert.Equal(2, await VersionSeenAsync(graph.Snapshot));
        Assert.NotEqual(old.Dataset.Version, graph.Snapshot.Dataset.Version);
    }

    [SkippableTheory, EveryStore]
    public async Task What_one_store_loads_another_open_one_sees(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Version(1));
        var other = graph.Under.Open();
        Assert.Equal(1, await Operation.RunAsync(other, VersionSeenAsync));
        await graph.ReloadAsync(Version(2));
        Assert.Equal(2, await Operation.RunAsync(other, VersionSeenAsync));
        Assert.Equal(graph.Snapshot.Dataset.Version, (await other.OpenAsync(default)).Dataset.Version);
    }

    [SkippableTheory, EveryStore]
    public async Task Of_two_that_load_at_once_one_loads_and_the_other_finds_it_done(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var data = SmallCountry.With(Version(1));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => graph.Open().LoadAsync(data, default))));
        Assert.Equal([LoadKind.Loaded, LoadKind.Unchanged, LoadKind.Unchanged, LoadKind.Unchanged], outcomes.Select(outcome => outcome.Kind).Order());
    }

    [SkippableTheory, EveryStore]
    public async Task Readers_see_whole_versions_only_and_never_an_older_one_again(string store)
    {
        const int versions = 15;
        await using var graph = await LoadedGraph.OfAsync(store, Version(1));
        var reader = graph.Under.Open();
        ICoopGraphStore[] stores = [graph.Store, reader, reader];
        using var done = new CancellationTokenSource();
        var readers = stores.Select(opened => Task.Run(async () =>
        {
            var seen = new List<int>();
            do
            {
                seen.Add(await Operation.RunAsync(opened, VersionSeenAsync));
            }
            while (!done.IsCancellationRequested);
            return seen;
        })).ToArray();
        for (var version = 2; version <= versions; version++)
            await graph.Store.LoadAsync(SmallCountry.With(Version(version)), default);
        await done.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
            Assert.Equal(seen.Order(), seen);
        Assert.Equal(versions, await Operation.RunAsync(reader, VersionSeenAsync));
    }

    /// <summary>Returns cases that all contain their version; they are enough that a load can be caught half-way.</summary>
    private static Cooperation[] Version(int version) =>
    [
        .. Enumerable.Range(0, 50 + version).Select(number => SmallCountry.Case($"C-{number}", null, RealUnits.Feidong, RealUnits.Feixi) with
        {
            Title = version.ToString(CultureInfo.InvariantCulture),
        }),
    ];

    /// <summary>Returns the one version that everything is of, however the snapshot is queried.</summary>
    private static async Task<int> VersionSeenAsync(IGraphSnapshot snapshot)
    {
        var page = new PageRequest(PageRequest.LargestSize, WantsTotal: true);
        var cases = Assert.Single(await snapshot.AskAsync(
            new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], null, CasesQuestion.Ordering(null), page), default));
        var version = int.Parse(cases.Rows[0].Item.Case.Title, CultureInfo.InvariantCulture);
        Assert.All(cases.Rows, row => Assert.Equal(cases.Rows[0].Item.Case.Title, row.Item.Case.Title));
        Assert.Equal(50 + version, cases.Total);
        Assert.Equal(50 + version, snapshot.Dataset.CasesByProvenance.Values.Sum());
        var found = await snapshot.FindAsync([$"C-{version + 49}", $"C-{version + 50}"], default);
        Assert.Equal([true, false], found.Select(one => one is not null));
        return version;
    }
}
