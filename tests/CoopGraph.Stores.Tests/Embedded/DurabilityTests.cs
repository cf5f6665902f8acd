using CoopGraph.Embedded;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests the guarantees of the file beyond those of the port.</summary>
public class DurabilityTests
{
    private static readonly GraphData Data = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi));
    private static readonly GraphData Other = SmallCountry.With(SmallCountry.Case("B", "2015", RealUnits.Feidong, RealUnits.Feixi));

    [Fact]
    public async Task A_load_is_served_on_the_map_that_it_was_checked_with()
    {
        await using var file = new EmbeddedFile();
        var store = file.Open();
        var data = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi));
        await store.LoadAsync(data, default);
        Assert.Same(UnitMap.Of(data.Units), (await store.OpenAsync(default)).Map);
    }

    [Fact]
    public async Task A_second_process_finds_the_data_of_the_first()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(Data, default);
        var version = (await file.Open().OpenAsync(default)).Dataset.Version;
        file.CloseAll();

        var second = file.Open();
        Assert.Equal(LoadOutcome.Unchanged, await second.LoadAsync(Data, default));
        var snapshot = await second.OpenAsync(default);
        Assert.Equal(version, snapshot.Dataset.Version);
        Assert.NotNull(Assert.Single(await snapshot.FindAsync(["A"], default)));
    }

    [Fact]
    public async Task The_journal_is_a_write_ahead_log()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(Data, default);
        Assert.Equal("wal", RawFile.Ask(file.DataFile, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Connections_wait_for_the_disk_and_hold_foreign_keys()
    {
        // Both are settings of a connection and not of the file, so the store's own connection is queried.
        await using var file = new EmbeddedFile();
        using var connection = new SqliteFile(file.DataFile, readOnly: false).Open();
        Assert.Equal("2", RawFile.Ask(connection, "PRAGMA synchronous"));
        Assert.Equal("1", RawFile.Ask(connection, "PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task What_another_connection_writes_is_noticed()
    {
        await using var file = new EmbeddedFile();
        var store = file.Open();
        await store.LoadAsync(Data, default);
        Assert.Equal("Case A", Assert.Single(await (await store.OpenAsync(default)).FindAsync(["A"], default))!.Case.Title);
        RawFile.Ask(file.DataFile, "UPDATE cooperation SET title = 'Mended'; UPDATE meta SET value = value + 1 WHERE key = 'generation'");
        Assert.Equal("Mended", Assert.Single(await (await store.OpenAsync(default)).FindAsync(["A"], default))!.Case.Title);
    }

    [Fact]
    public async Task One_look_serves_for_its_time_and_what_the_store_itself_loads_is_seen_at_once()
    {
        await using var file = new EmbeddedFile();
        var store = file.Open(lookEvery: TimeSpan.FromHours(1));
        await store.LoadAsync(Data, default);
        Assert.Equal("Case A", await TitleAsync(store));

        RawFile.Ask(file.DataFile, "UPDATE cooperation SET title = 'Mended'; UPDATE meta SET value = value + 1 WHERE key = 'generation'");
        Assert.Equal("Case A", await TitleAsync(store));
        await store.LoadAsync(Other, default);
        Assert.Equal("Case B", await TitleAsync(store, "B"));
    }

    private static async Task<string> TitleAsync(EmbeddedStore store, string caseId = "A") =>
        Assert.Single(await (await store.OpenAsync(default)).FindAsync([caseId], default))!.Case.Title;

    [Fact]
    public async Task A_store_that_was_empty_notices_that_another_has_loaded()
    {
        await using var file = new EmbeddedFile();
        var store = file.Open();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.OpenAsync(default));
        await file.Open().LoadAsync(Data, default);
        Assert.NotNull(await store.OpenAsync(default));
    }

    [Fact]
    public async Task A_snapshot_answers_after_the_store_was_closed()
    {
        await using var file = new EmbeddedFile();
        var store = file.Open();
        await store.LoadAsync(Data, default);
        var snapshot = await store.OpenAsync(default);
        store.Dispose();
        Assert.NotNull(Assert.Single(await snapshot.FindAsync(["A"], default)));
    }

    [Theory]
    [InlineData("duplicate id")]
    [InlineData("no title")]
    public async Task A_load_that_fails_in_the_middle_leaves_the_old_version_whole(string failure)
    {
        await using var file = new EmbeddedFile();
        var store = file.Open();
        await store.LoadAsync(Data, default);
        var before = Contents(file.DataFile);
        var bad = failure == "no title"
            ? Other with { Cooperations = [Other.Cooperations[0], Other.Cooperations[0] with { CaseId = "C", Title = null! }] }
            : Other with { Cooperations = [Other.Cooperations[0], Other.Cooperations[0]] };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(bad, default));
        Assert.Equal(before, Contents(file.DataFile));
        Assert.Equal(LoadOutcome.Replaced, await store.LoadAsync(Other, default));
    }

    private static string Contents(string path) => string.Join('\n', Tables.Select(table => RawFile.Ask(
        path, $"SELECT group_concat(quote(t), char(10)) FROM (SELECT json_array({Columns(path, table)}) AS t FROM {table} ORDER BY 1)")));

    private static readonly string[] Tables = ["meta", "source", "unit", "containment", "border", "change", "cooperation", "party"];

    private static string Columns(string path, string table) => RawFile.Ask(path, $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')")!;
}
