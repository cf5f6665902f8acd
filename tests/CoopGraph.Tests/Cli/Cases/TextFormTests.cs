using System.Text;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Text files in forms that programs save: with a line that declares the separator, in UTF-16 without a mark, in UTF-32.</summary>
public class TextFormTests
{
    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("SEP=\t", '\t')]
    [InlineData("sep=,", ',')]
    [InlineData("\"sep=;\"", ';')]
    public void A_line_that_declares_the_separator_is_obeyed_and_counts_as_a_line(string line, char separator)
    {
        var csv = new TableFile().With(2, "县", "340123、341522").Csv.Replace(',', separator);
        var table = TableFile.Read(Encoding.UTF8.GetBytes($"{line}\r\n{csv}"));
        Assert.Empty(table.Problems);
        Assert.Equal([3, 4], [table.LineOf(0), table.LineOf(1)]);
    }

    [Fact]
    public void A_declared_separator_that_is_not_known_is_named()
    {
        var problem = Assert.Single(TableFile.Read(Encoding.UTF8.GetBytes($"sep=|\n{new TableFile().Csv}")).Problems);
        Assert.Equal((1, "FILE"), (problem.Line, problem.Rule));
        Assert.Equal("The first line says that '|' separates the fields: save the file with commas, tabs or semicolons.", problem.Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_without_a_mark_is_read_if_it_is_named_and_otherwise_the_option_is(bool isBig)
    {
        var bytes = new UnicodeEncoding(isBig, byteOrderMark: false).GetBytes(new TableFile().Csv);

        Assert.Equal("共建园区", TableFile.Read(bytes, "utf-16").Drafts[1].Content.Title);
        var problem = Assert.Single(TableFile.Read(bytes).Problems);
        Assert.Equal("FILE", problem.Rule);
        Assert.Contains("--encoding utf-16 reads it", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_without_a_mark_is_known_also_where_its_bytes_are_those_of_UTF_8() => Assert.Contains(
        "--encoding utf-16 reads it", Assert.Single(TableFile.Read(Encoding.Unicode.GetBytes("parties,date\r\na,2017\r\n")).Problems).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_32_with_its_mark_is_read(bool isBig)
    {
        var encoding = new UTF32Encoding(isBig, byteOrderMark: true);
        var table = TableFile.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(new TableFile().Csv)]);
        Assert.Empty(table.Problems);
        Assert.Equal("共建园区", table.Drafts[1].Content.Title);
    }
}
