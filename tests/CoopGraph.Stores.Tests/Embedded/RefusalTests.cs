using CoopGraph.Embedded;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>
/// Tests files that the store cannot use: it reports what is wrong and what would help, and leaves the file as it found it.
/// </summary>
public class RefusalTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    public async Task A_file_of_random_bytes_is_refused(int size)
    {
        await using var file = new EmbeddedFile();
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        await File.WriteAllBytesAsync(file.DataFile, bytes);
        await IsRefusedAsync(file, "damaged or not a SQLite file");
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public async Task A_truncated_file_is_refused(double part)
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With([.. Enumerable.Range(0, 300).Select(i => SmallCountry.Case($"A-{i}", "2014", RealUnits.Feidong, RealUnits.Feixi))]), default);
        file.CloseAll();
        var bytes = await File.ReadAllBytesAsync(file.DataFile);
        await File.WriteAllBytesAsync(file.DataFile, bytes[..(int)(bytes.Length * part)]);
        await IsRefusedAsync(file, "damaged");
    }

    [Fact]
    public async Task A_file_of_another_application_is_refused()
    {
        await using var file = new EmbeddedFile();
        RawFile.Ask(file.DataFile, "CREATE TABLE theirs (a); PRAGMA application_id = 7");
        await IsRefusedAsync(file, "not a data file of CoopGraph", "Embedded:DataFile");
    }

    [Fact]
    public async Task A_database_without_a_mark_is_not_taken_for_an_empty_one()
    {
        await using var file = new EmbeddedFile();
        RawFile.Ask(file.DataFile, "CREATE TABLE theirs (a)");
        await IsRefusedAsync(file, "not a data file of CoopGraph");
    }

    [Fact]
    public async Task Tables_of_another_version_are_refused()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With(), default);
        file.CloseAll();
        RawFile.Ask(file.DataFile, "PRAGMA user_version = 99");
        await IsRefusedAsync(file, "tables of version 99", "Embedded:Reset");
    }

    [Fact]
    public async Task A_file_of_an_earlier_version_gets_the_tables_that_it_lacks_retains_its_cases_and_is_loaded_again()
    {
        await using var file = new EmbeddedFile();
        var data = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi));
        await MakeEarlierAsync(file, data);
        var store = file.Open();
        var graph = await store.OpenAsync(default);
        Assert.Empty(graph.Map.Tables.Attributes.PoorListings);
        Assert.Empty(graph.Map.Tables.Aliases);
        Assert.Empty(graph.Dataset.Policies);
        Assert.Equal(1, graph.Dataset.CasesByProvenance.Values.Sum());
        Assert.Empty(graph.Dataset.Versions);
        Assert.Null(graph.Dataset.LoadedAt);
        Assert.Equal("4", RawFile.Ask(file.DataFile, "PRAGMA user_version"));
        Assert.False(await store.HoldsAsync(data.Fingerprint, default));
        Assert.Equal(LoadOutcome.Replaced, await store.LoadAsync(data, default));
        Assert.True(await store.HoldsAsync(data.Fingerprint, default));
        // Nobody knows when the case came, so the upgrade does not make it a new one.
        Assert.Null(Assert.Single(await (await store.OpenAsync(default)).FindAsync(["A"], default))!.Case.Record);
        Assert.Equal(0, Assert.Single((await store.OpenAsync(default)).Dataset.Versions).Added);
    }

    [Fact]
    public async Task A_file_of_an_earlier_version_that_may_only_be_read_is_refused_with_the_way_out()
    {
        await using var file = new EmbeddedFile();
        await MakeEarlierAsync(file, SmallCountry.With());
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await file.Open(readOnly: true).OpenAsync(default));
        Assert.Contains("Start once without Embedded:ReadOnly to upgrade it.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("file"), "in the way");
        using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = folder.PathOf("file/graph.db") }, AppContext.BaseDirectory);
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(SmallCountry.With(), default));
        Assert.Contains(store.DataFile, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_told()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("graph.db"));
        using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = folder.PathOf("graph.db") }, AppContext.BaseDirectory);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(SmallCountry.With(), default));
    }

    /// <summary>Makes a file as the first version of the tables was.</summary>
    private static async Task MakeEarlierAsync(EmbeddedFile file, GraphData data)
    {
        await file.Open().LoadAsync(data, default);
        file.CloseAll();
        RawFile.Ask(
            file.DataFile,
            "DROP TABLE access_key; DROP TABLE case_record; DROP TABLE case_change; DROP TABLE data_version; DROP TABLE base_data; DROP TABLE case_past; DROP TABLE case_hold; DROP TABLE edit_key; DROP TABLE poor_listing; DROP TABLE population; DROP TABLE region_member; DROP TABLE alias; DROP TABLE policy; PRAGMA user_version = 1");
    }

    /// <summary>Asserts that every use of the store is refused in these words, and that nothing about the file changes.</summary>
    private static async Task IsRefusedAsync(EmbeddedFile file, params string[] words)
    {
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(file.DataFile);
        foreach (var readOnly in new[] { false, true })
        {
            var store = file.Open(readOnly);
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.OpenAsync(default));
            Assert.Contains(file.DataFile, refusal.Message, StringComparison.Ordinal);
            Assert.All(words, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
            if (!readOnly)
                await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(SmallCountry.With(), default));
            file.CloseAll();
            Assert.Equal(before, await File.ReadAllBytesAsync(file.DataFile));
        }
    }
}
