using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests a reset of the data file.</summary>
public class ResetTests
{
    [Fact]
    public async Task A_reset_deletes_the_stores_own_file()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With(), default);
        file.CloseAll();
        var store = file.Open(reset: true);
        Assert.False(File.Exists(file.DataFile));
        Assert.Equal(Storage.LoadOutcome.Loaded, await store.LoadAsync(SmallCountry.With(), default));
    }

    [Fact]
    public async Task A_reset_of_nothing_does_nothing()
    {
        await using var file = new EmbeddedFile();
        file.Open(reset: true);
        Assert.False(File.Exists(file.DataFile));
    }

    [Fact]
    public async Task A_file_that_CoopGraph_did_not_make_is_left_alone()
    {
        await using var file = new EmbeddedFile();
        foreach (var bytes in new[] { "not a database"u8.ToArray(), new byte[4_096], [] })
        {
            await File.WriteAllBytesAsync(file.DataFile, bytes);
            var refusal = Assert.Throws<StoreUnavailableException>(() => file.Open(reset: true));
            Assert.Contains("was not made by CoopGraph", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(file.DataFile));
        }
    }

    [Fact]
    public async Task A_reset_and_reading_only_exclude_each_other()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With(), default);
        file.CloseAll();
        Assert.Throws<StoreUnavailableException>(() => file.Open(readOnly: true, reset: true));
        Assert.NotNull(await file.Open().OpenAsync(default));
    }
}
