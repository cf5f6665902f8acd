using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Numbers of Excel in a column of dates: a year or digits of a date are read, and one with a fraction is refused, since 2017.1 and 2017.10 are one number.</summary>
public class NumberDateTests
{
    [Theory]
    [InlineData(2017, "2017")]
    [InlineData(201710, "2017-10")]
    [InlineData(20171005, "2017-10-05")]
    public async Task A_whole_number_is_read(int number, string expected) =>
        Assert.Equal(expected, Assert.Single(TableFile.Read(await SheetEdits.OneRowAsync(_ => new Cell(number))).Drafts).Content.Date?.ToString());

    [Theory]
    [InlineData(2017.10, "General", "write the month as 2017-01 or 2017-10")]
    [InlineData(2017.10, "0.00", "write the month as 2017-01 or 2017-10")]
    [InlineData(2017.11, "General", "write the month as 2017-01 or 2017-10")]
    [InlineData(42901.5, "General", "Excel's number of the day 2017-06-15")]
    public async Task A_number_with_a_fraction_is_refused(double number, string format, string reason)
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync(workbook => new Cell(number, workbook.AddStyle(new Style { Format = NumberFormat.Custom(format) }))));
        var problem = Assert.Single(table.Problems);
        Assert.Equal((2, "日期", "DATE"), (problem.Line, problem.Column, problem.Rule));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_has_the_digits_that_were_typed() =>
        Assert.Equal("2017-10", Assert.Single(TableFile.Read(await SheetEdits.OneRowAsync(_ => new Cell("2017.10"))).Drafts).Content.Date?.ToString());
}
