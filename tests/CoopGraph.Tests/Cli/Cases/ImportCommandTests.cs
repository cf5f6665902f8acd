using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary><c>coopgraph import</c> in a process of its own, on the data file that the environment names.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandData _data = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_table_is_shown_then_imported_then_there_already()
    {
        Write(new TableFile());
        var (dryCode, dry, _) = await RunAsync("import", "mine.csv", "--dry-run");
        Assert.Equal(0, dryCode);
        Assert.Contains("+ new  line 2  2017-06  肥东县, 岳西县  结对", dry, StringComparison.Ordinal);
        Assert.Contains("Would add 2, change 0, leave 0; nothing was written.", dry, StringComparison.Ordinal);
        Assert.Empty(await CuratedAsync());

        var (code, text, error) = await RunAsync("import", "mine.csv", "--reason", "Found in yearbooks.", "--by", "lin");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("+ CUR-000002  line 3  2019  肥西县, 霍邱县  共建园区", text, StringComparison.Ordinal);
        Assert.Contains("Added 2, changed 0, left 0.", text, StringComparison.Ordinal);
        Assert.Equal(["CUR-000001", "CUR-000002"], (await CuratedAsync()).Select(one => one.CaseId));
        using var store = Open();
        var version = (await store.OpenAsync(default)).Dataset.Versions[0];
        Assert.Equal(("lin", "Found in yearbooks.", 2), (version.By, version.Reason, version.Added));

        Assert.Contains("Added 0, changed 0, left 2.", (await RunAsync("import", "mine.csv", "--reason", "Again.")).Output, StringComparison.Ordinal);
        Assert.Equal(version.Version, (await store.OpenAsync(default)).Dataset.Version);
    }

    [Fact]
    public async Task A_row_with_a_key_changes_its_case_and_a_revision_guards_it()
    {
        Write(new TableFile());
        await RunAsync("import", "mine.csv", "--reason", "Found.");
        Write(new TableFile().With(1, "案例编号", "CUR-000001").With(1, "标题", "更好的标题").And("修订号", "1"));
        var (_, text, _) = await RunAsync("import", "mine.csv", "--reason", "A better title.");
        Assert.Contains("~ CUR-000001  line 2  title: '结对' -> '更好的标题'", text, StringComparison.Ordinal);
        Assert.Contains("Added 0, changed 1, left 1.", text, StringComparison.Ordinal);
        Assert.Contains("Added 0, changed 0, left 2.", (await RunAsync("import", "mine.csv", "--reason", "Again.")).Output, StringComparison.Ordinal);

        Write(new TableFile().With(1, "案例编号", "CUR-000001").With(1, "标题", "第三个").And("修订号", "1"));
        var (code, _, error) = await RunAsync("import", "mine.csv", "--reason", "Late.");
        Assert.Equal(4, code);
        Assert.Contains("mine.csv:2: 案例编号: 'CUR-000001': [CASE_ID] The case has the revision 2 by now, not 1", error, StringComparison.Ordinal);
        Assert.Equal("更好的标题", (await CuratedAsync())[0].Title);
    }

    [Fact]
    public async Task A_row_with_the_marks_of_another_case_is_left_and_the_difference_is_said()
    {
        Write(new TableFile());
        await RunAsync("import", "mine.csv", "--reason", "Found.");
        Write(new TableFile().With(1, "标题", "另一个标题"));
        var (code, text, _) = await RunAsync("import", "mine.csv", "--reason", "Again.");
        Assert.Equal(0, code);
        Assert.Contains("= CUR-000001  line 2  has the same parties, date and subject, and differs in title: to change it, write CUR-000001 into case_id", text, StringComparison.Ordinal);
        Write(new TableFile().With(1, "标题", "另一个标题").And("允许重复", "是"));
        Assert.Contains("Added 1, changed 0, left 1.", (await RunAsync("import", "mine.csv", "--reason", "Two.")).Output, StringComparison.Ordinal);
        Assert.Contains("Added 0, changed 0, left 2.", (await RunAsync("import", "mine.csv", "--reason", "Two.")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_one_row_is_wrong_no_row_is_imported()
    {
        Write(new TableFile().With(2, "县", "340123、340199"));
        var (code, output, error) = await RunAsync("import", "mine.csv", "--reason", "Found.");
        Assert.Equal((4, ""), (code, output));
        Assert.StartsWith("mine.csv:3: 县: '340123、340199': [KNOWN_UNIT] ", error, StringComparison.Ordinal);
        Assert.EndsWith($"1 errors; nothing was imported.{Environment.NewLine}", error, StringComparison.Ordinal);
        Write(new TableFile().With(2, "案例编号", "CUR-000009"));
        Assert.Contains("mine.csv:3: 案例编号: 'CUR-000009': [CASE_ID] No case has the key", (await RunAsync("import", "mine.csv", "--reason", "Found.")).Error, StringComparison.Ordinal);
        Assert.Empty(await CuratedAsync());
    }

    [Fact]
    public async Task A_store_that_is_open_in_another_process_sees_the_import()
    {
        Write(new TableFile());
        await RunAsync("reports");
        using var store = Open();
        Assert.Equal(1, Generation(await store.OpenAsync(default)));
        await RunAsync("import", "mine.csv", "--reason", "Found.");
        var after = await store.OpenAsync(default);
        Assert.Equal(2, Generation(after));
        Assert.Equal(2, after.Dataset.CasesByProvenance[Provenance.Curated]);
    }

    [SkippableTheory]
    [InlineData(0, "the disk is full.")]
    [InlineData(60_000, "the disk is full. Nothing was imported.")]
    public async Task On_a_full_disk_nothing_is_imported_and_a_new_try_is_not_suggested(long free, string message)
    {
        using var disk = TinyDisk.Mount(kilobytes: 32_000);
        var settings = new Dictionary<string, string> { ["Embedded__DataFile"] = disk.PathOf("graph.db") };
        Write(new TableFile());
        await _data.RunAsync(_folder, ["reports"], settings);
        await TinyDisk.FillAsync(disk.PathOf("held"), leave: free);

        var (code, output, error) = await _data.RunAsync(_folder, ["import", "mine.csv", "--reason", "Found."], settings);

        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith($"{message}{Environment.NewLine}", error, StringComparison.Ordinal);
        File.Delete(disk.PathOf("held"));
        Assert.Contains("Added 2, changed 0, left 0.", (await _data.RunAsync(_folder, ["import", "mine.csv", "--reason", "Found."], settings)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--reason is missing", "import", "mine.csv")]
    [InlineData(2, "--reason is missing", "import", "mine.csv", "--reason", " ")]
    [InlineData(2, "--by is a text of 1 to 100 letters", "import", "mine.csv", "--reason", "x", "--by", "")]
    [InlineData(2, "Argument 'utf-7' not recognized", "validate", "mine.csv", "--encoding", "utf-7")]
    [InlineData(2, "--errors is '0'", "validate", "mine.csv", "--errors", "0")]
    [InlineData(2, "There is no file nowhere.csv.", "validate", "nowhere.csv")]
    [InlineData(2, "Argument 'units' not recognized", "template", "units")]
    [InlineData(7, "nowhere/x.xlsx cannot be written", "template", "cases", "--output", "nowhere/x.xlsx")]
    public async Task A_wrong_use_says_what_would_be_right(int code, string message, params string[] arguments)
    {
        Write(new TableFile());
        var (exit, output, error) = await RunAsync(arguments);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static long Generation(Storage.IGraphSnapshot graph) => graph.Dataset.Versions[0].Generation;

    private EmbeddedStore Open() => new(new() { DataFile = _data.DataFile, LookEvery = TimeSpan.Zero }, AppContext.BaseDirectory);

    private async Task<IReadOnlyList<Cooperation>> CuratedAsync()
    {
        using var store = Open();
        return [.. (await (await store.OpenAsync(default)).FindAsync(["CUR-000001", "CUR-000002", "CUR-000003"], default)).Select(found => found?.Case).OfType<Cooperation>()];
    }

    private void Write(TableFile table) => File.WriteAllText(_folder.PathOf("mine.csv"), table.Csv);

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => _data.RunAsync(_folder, arguments);
}
