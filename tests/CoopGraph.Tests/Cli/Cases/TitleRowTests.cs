using System.Text;
using SpreadCheetah;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>A title above the header is no header with unknown columns: the message says what to do with it.</summary>
public class TitleRowTests
{
    private const string Title = "2017年县际合作案例表";

    [Theory]
    [InlineData("", 1, 2)]
    [InlineData(",,,,,,,,,,,,,,,", 1, 2)]
    [InlineData("\n\n单位：万元", 1, 4)]
    public void It_is_reported_in_a_text_file(string more, int title, int header) => AssertTitle(Encoding.UTF8.GetBytes($"{Title}{more}\n{new TableFile().Csv}"), title, header);

    [Fact]
    public void It_is_reported_whatever_the_separator_is() =>
        AssertTitle(Encoding.UTF8.GetBytes($"{Title}\n{new TableFile().With(2, "县", "340123、341522").Csv.Replace(',', ';')}"), 1, 2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_reported_in_a_workbook_also_if_its_cells_are_merged(bool isMerged) =>
        AssertTitle(await TableFile.WorkbookAsync(("A", workbook => WriteAsync(workbook, isMerged))), 1, 2);

    [Fact]
    public async Task Of_several_sheets_one_with_a_header_in_its_first_row_is_read_and_otherwise_the_title_is_reported()
    {
        (string, Func<Spreadsheet, Task>) titled = ("A", workbook => WriteAsync(workbook, isMerged: true));

        Assert.Equal(2, TableFile.Read(await TableFile.WorkbookAsync(titled, ("B", new TableFile().WriteAsync))).Drafts.Count);
        AssertTitle(await TableFile.WorkbookAsync(titled, ("B", async workbook => await workbook.AddRowAsync([new Cell("说明文字")]))), 1, 2);
    }

    private static void AssertTitle(byte[] bytes, int title, int header)
    {
        var problem = Assert.Single(TableFile.Read(bytes).Problems);
        Assert.Equal((title, "HEADER"), (problem.Line, problem.Rule));
        Assert.Equal($"The header is in line {header}: delete the title above it, or put # before the title.", problem.Reason);
    }

    private static async Task WriteAsync(Spreadsheet workbook, bool isMerged)
    {
        await workbook.AddRowAsync([new Cell(Title)]);
        await new TableFile().WriteAsync(workbook);
        if (isMerged)
            workbook.MergeCells("A1:J1");
    }
}
