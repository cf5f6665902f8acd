using CoopGraph.Embedded;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests a full disk.</summary>
public class FullDiskTests
{
    [SkippableFact]
    public async Task A_full_disk_is_told_and_the_old_version_stays()
    {
        using var disk = TinyDisk.Mount(kilobytes: 600);
        using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = disk.PathOf("graph.db") }, AppContext.BaseDirectory);
        await store.LoadAsync(Cases(10), default);
        var version = (await store.OpenAsync(default)).Dataset.Version;

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(Cases(5_000), default));
        Assert.Contains("the disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(version, (await store.OpenAsync(default)).Dataset.Version);
        Assert.Equal("ok", RawFile.Ask(store.DataFile, "PRAGMA integrity_check"));

        using var second = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = store.DataFile }, AppContext.BaseDirectory);
        Assert.Equal(10, (await second.OpenAsync(default)).Dataset.CasesByProvenance.Values.Sum());
        Assert.Equal(LoadOutcome.Replaced, await store.LoadAsync(Cases(11), default));
    }

    private static GraphData Cases(int count) =>
        SmallCountry.With([.. Enumerable.Range(0, count).Select(number => SmallCountry.Case($"C-{number}", "2014", RealUnits.Feidong, RealUnits.Feixi))]);
}
