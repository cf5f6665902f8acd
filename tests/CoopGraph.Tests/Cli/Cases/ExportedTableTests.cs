using CoopGraph.Cli.Cases;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary><c>coopgraph export cases</c>: a table that <c>coopgraph import</c> reads back to the same cases.</summary>
public sealed class ExportedTableTests : IDisposable
{
    private const string Others = "others.csv";
    private static readonly string[] NoKeys = ["--ignore", "case_id", "--ignore", "revision"];

    private readonly CommandData _data = new();
    private readonly CommandData _elsewhere = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _data.Dispose();
        _elsewhere.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Its_columns_are_those_of_the_template()
    {
        await ExportAsync();
        Assert.Equal(CaseColumns.Template.Select(column => column.Key), (await File.ReadAllLinesAsync(_folder.PathOf(Others)))[0].Split(','));
    }

    [Fact]
    public async Task Imported_elsewhere_it_gives_the_same_cases()
    {
        await ImportAsync(Awkward());
        await ExportAsync();
        await AddedAsync(4, _elsewhere, [Others, .. NoKeys]);
        var (here, there) = (await ContentsAsync(_data), await ContentsAsync(_elsewhere));
        Assert.Equal(4, here.Count);
        Assert.Equal(here, there);
        await AddedAsync(0, _elsewhere, [Others, .. NoKeys]);
    }

    [Fact]
    public async Task Imported_where_it_is_from_it_changes_what_was_changed_in_it_and_nothing_else()
    {
        await ImportAsync(Awkward());
        await ExportAsync();
        await AddedAsync(0, _data, [Others]);
        var text = await File.ReadAllTextAsync(_folder.PathOf(Others));
        await File.WriteAllTextAsync(_folder.PathOf(Others), text.Replace("共建园区", "共建产业园区", StringComparison.Ordinal));
        var (code, output, _) = await _data.RunAsync(_folder, ["import", Others, "--reason", "Corrected."]);
        Assert.Equal(0, code);
        Assert.Contains("~ CUR-000002", output, StringComparison.Ordinal);
        Assert.Contains("Added 0, changed 1, left 3.", output, StringComparison.Ordinal);

        // The file has the revision of before, so a late change is refused.
        await File.WriteAllTextAsync(_folder.PathOf(Others), text.Replace("共建园区", "共建科技园区", StringComparison.Ordinal));
        (code, _, var error) = await _data.RunAsync(_folder, ["import", Others, "--reason", "Late."]);
        Assert.Equal(4, code);
        Assert.Contains("The case has the revision 2 by now, not 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_chooses_other_cases_such_as_all_that_are_documented()
    {
        await ExportAsync("--var", "where={\"provenance\":{\"eq\":\"DOCUMENTED\"}}");
        using var store = Open(_data);
        var rows = (await store.OpenAsync(default)).Dataset.CasesByProvenance[Provenance.Documented];
        Directory.CreateDirectory(_folder.PathOf("none"));
        var (code, output, error) = await _elsewhere.RunAsync(
            _folder, ["import", Others, .. NoKeys, "--reason", "Ours."], new Dictionary<string, string> { ["Seed__CasesFolder"] = "none" });
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"Added {rows}, changed 0, left 0.", output, StringComparison.Ordinal);
    }

    // Texts that a spreadsheet or a separator could spoil; two agreements of the same marks; dates of each precision; no date.
    private static TableFile Awkward() => new TableFile().Repeat(1).Repeat(2)
        .With(1, "标题", "=1+1, \"结对\"; a, b").With(1, "备注", "line one\nline two").With(1, "日期", "2017-06-15").With(1, "金额（元）", "1234567.89")
        .With(3, "标题", "'=2").With(3, "日期", "2017-06-15").With(3, "备注", "-5 % and #7")
        .With(4, "标题", "007").With(4, "日期", "").With(4, "日期含义", "")
        .And("允许重复", "", "", "是");

    private async Task ImportAsync(TableFile table)
    {
        await File.WriteAllTextAsync(_folder.PathOf("mine.csv"), table.Csv);
        await AddedAsync(4, _data, ["mine.csv"]);
    }

    private async Task AddedAsync(int count, CommandData data, string[] arguments)
    {
        var (code, output, error) = await data.RunAsync(_folder, ["import", .. arguments, "--reason", "Found in yearbooks."]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"Added {count}, changed 0, left {4 - count}.", output, StringComparison.Ordinal);
    }

    private async Task ExportAsync(params string[] arguments) =>
        Assert.Equal((0, "", ""), await _data.RunAsync(_folder, ["export", "cases", .. arguments, "--out", Others]));

    private static EmbeddedStore Open(CommandData data) => new(new() { DataFile = data.DataFile, LookEvery = TimeSpan.Zero }, AppContext.BaseDirectory);

    private static async Task<IReadOnlyList<string>> ContentsAsync(CommandData data)
    {
        using var store = Open(data);
        var graph = await store.OpenAsync(default);
        var count = graph.Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Curated);
        var found = await graph.FindAsync([.. Enumerable.Range(1, count).Select(number => CuratedId.Of(number))], default);
        return [.. found.Select(one => Archives.ArchiveJson.Write(one!.Case with { Record = null }))];
    }
}
