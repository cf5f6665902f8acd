using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests a store that is opened for reading only.</summary>
public class ReadOnlyTests
{
    private static readonly GraphData Data = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi));

    [Fact]
    public async Task A_missing_file_is_not_made()
    {
        await using var file = new EmbeddedFile();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await file.Open(readOnly: true).OpenAsync(default));
        Assert.Contains("does not exist", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Embedded:ReadOnly", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file.DataFile));
    }

    [Fact]
    public async Task Reading_leaves_every_byte_as_it_was()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(Data, default);
        file.CloseAll();
        var before = await File.ReadAllBytesAsync(file.DataFile);

        var snapshot = await file.Open(readOnly: true).OpenAsync(default);
        Assert.NotNull(Assert.Single(await snapshot.FindAsync(["A"], default)));
        file.CloseAll();
        Assert.Equal(before, await File.ReadAllBytesAsync(file.DataFile));
    }

    [Fact]
    public async Task Loading_is_refused()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(Data, default);
        file.CloseAll();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => file.Open(readOnly: true).LoadAsync(SmallCountry.With(), default));
        Assert.Contains("reading only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_writer_loads_meanwhile_is_seen()
    {
        await using var file = new EmbeddedFile();
        var writer = file.Open();
        await writer.LoadAsync(Data, default);
        var reader = file.Open(readOnly: true);
        Assert.NotNull(Assert.Single(await (await reader.OpenAsync(default)).FindAsync(["A"], default)));
        await writer.LoadAsync(SmallCountry.With(), default);
        Assert.Null(Assert.Single(await (await reader.OpenAsync(default)).FindAsync(["A"], default)));
    }
}
