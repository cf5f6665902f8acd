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

    [SkippableFact]
    public async Task The_disk_may_be_full_at_any_byte_of_a_load()
    {
        using var disk = TinyDisk.Mount(kilobytes: 2_000);
        var held = disk.PathOf("held");
        for (var free = 1_900; free > 100; free -= 150)
        {
            var file = disk.PathOf($"graph-{free}.db");
            using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = file }, AppContext.BaseDirectory);
            await store.LoadAsync(Cases(10), default);
            await TinyDisk.FillAsync(held, leave: free * 1024L);

            var isLoaded = true;
            try
            {
                await store.LoadAsync(Cases(4_000), default);
            }
            catch (StoreUnavailableException)
            {
                isLoaded = false;
            }

            File.Delete(held);
            Assert.Equal(isLoaded ? 4_000 : 10, (await store.OpenAsync(default)).Dataset.CasesByProvenance.Values.Sum());
            Assert.Equal("ok", RawFile.Ask(store.DataFile, "PRAGMA integrity_check"));
            store.Dispose();
            foreach (var part in Directory.GetFiles(disk.PathOf(string.Empty)))
                File.Delete(part);
        }
    }

    private static GraphData Cases(int count) =>
        SmallCountry.With([.. Enumerable.Range(0, count).Select(number => SmallCountry.Case($"C-{number}", "2014", RealUnits.Feidong, RealUnits.Feixi))]);
}
