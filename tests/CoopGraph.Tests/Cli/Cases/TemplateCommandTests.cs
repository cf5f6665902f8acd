using System.Text;
using CoopGraph.Cli;
using CoopGraph.Cli.Cases;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary><c>coopgraph template cases</c> writes a table that is valid when its examples are filled in.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "t.csv")]
    [InlineData("zh", "t.csv")]
    [InlineData("en", "t.xlsx")]
    [InlineData("zh", "t.XLSX")]
    public async Task Examples_are_left_out_by_their_mark_and_said(string language, string file)
    {
        Assert.Equal(0, await CommandLine.RunAsync(["template", "cases", "--language", language, "--output", _folder.PathOf(file)], TextWriter.Null, TextWriter.Null));
        var table = TableFile.Read(await File.ReadAllBytesAsync(_folder.PathOf(file)));
        Assert.Equal("ROW_COUNT", Assert.Single(table.Problems).Rule);
        Assert.Contains(table.Notes, note => note.StartsWith("Examples of the template are left out: lines ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "EXAMPLE")]
    [InlineData("zh", "示例")]
    public async Task The_examples_are_valid_cases(string language, string mark)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["template", "cases", "--language", language], output, TextWriter.Null));
        var table = TableFile.Read(Encoding.UTF8.GetBytes(output.ToString().Replace($"\n{mark},", "\n,", StringComparison.Ordinal)));
        Assert.Empty(table.Problems);
        Assert.Equal(2, table.Drafts.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Each_column_is_explained(string language)
    {
        using var output = new StringWriter();
        await CommandLine.RunAsync(["template", "cases", "--language", language], output, TextWriter.Null);
        var lines = output.ToString().Split('\n');
        var header = lines.Single(line => line.StartsWith(language == "zh" ? "案例编号," : "case_id,", StringComparison.Ordinal)).Split(',');
        Assert.All(header, column => Assert.Contains(lines, line => line.TrimStart('\uFEFF', '"').StartsWith($"# {column}{(language == "zh" ? "：" : ": ")}", StringComparison.Ordinal)));
        Assert.Equal(CaseColumns.Template.Count, header.Length);
    }

    [Fact]
    public async Task A_valid_table_has_its_cases_counted()
    {
        await File.WriteAllTextAsync(_folder.PathOf("mine.csv"), new TableFile().Csv);
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["validate", _folder.PathOf("mine.csv")], output, TextWriter.Null));
        Assert.Equal($"2 cases, no errors.{Environment.NewLine}", output.ToString());
    }

    [Fact]
    public async Task Errors_are_printed_to_a_bound_and_counted()
    {
        await File.WriteAllTextAsync(_folder.PathOf("mine.csv"), new TableFile().With(1, "日期", "x").With(2, "日期", "y").Csv);
        using var error = new StringWriter();
        Assert.Equal(4, await CommandLine.RunAsync(["validate", _folder.PathOf("mine.csv"), "--errors", "1"], TextWriter.Null, error));
        Assert.StartsWith("mine.csv:2: 日期: 'x': [DATE] Write a date of the calendar as 2017, 2017-06 or 2017-06-15", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("and 1 more (--errors).", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"2 errors; 0 rows can be read.{Environment.NewLine}", error.ToString(), StringComparison.Ordinal);
    }
}
