using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Workbooks as people have them: dates as dates, several sheets, hidden rows, merged cells.</summary>
public class ExcelTests
{
    [Theory]
    [InlineData("yyyy-mm-dd", "2017-06-05")]
    [InlineData("yyyy/m/d", "2017-06-05")]
    [InlineData("m/d/yy h:mm", "2017-06-05")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "2017-06-05")]
    [InlineData("yyyy\"年\"m\"月\"", "2017-06")]
    [InlineData("mmm-yy", "2017-06")]
    [InlineData("yyyy", "2017")]
    public async Task A_date_is_as_exact_as_its_format_shows_it(string format, string expected)
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync(workbook => new Cell(new DateTime(2017, 6, 5), workbook.AddStyle(new Style { Format = NumberFormat.Custom(format) }))));
        Assert.Empty(table.Problems);
        Assert.Equal(expected, table.Drafts[0].Content.Date?.ToString());
    }

    [Fact]
    public async Task Numbers_are_read_as_codes_years_and_amounts()
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync(_ => new Cell(2017)));
        Assert.Empty(table.Problems);
        var one = table.Drafts[0].Content;
        Assert.Equal(("2017", "340122", 1_234_500m), (one.Date!.ToString(), one.Parties[0].Code.ToString(), one.Amount!.Rmb));
    }

    [Fact]
    public async Task The_first_sheet_with_known_headers_is_read_and_another_by_its_name()
    {
        var table = new TableFile();
        var bytes = await TableFile.WorkbookAsync(
            ("说明", async workbook => await workbook.AddRowAsync([new Cell("本表由某某制作")])),
            ("空", _ => Task.CompletedTask),
            ("案例", table.WriteAsync),
            ("更多", new TableFile().With(1, "标题", "另一个").WriteAsync));
        var read = TableFile.Read(bytes);
        Assert.Equal("结对", read.Drafts[0].Content.Title);
        Assert.Contains(read.Notes, note => note.Contains("Of 4 sheets, '案例' is read", StringComparison.Ordinal));
        Assert.Equal("另一个", TableFile.Read(bytes, sheet: "更多").Drafts[0].Content.Title);
        Assert.Contains("there are '说明', '空', '案例', '更多'", Assert.Single(TableFile.Read(bytes, sheet: "x").Problems).Reason, StringComparison.Ordinal);
        Assert.Equal("HEADER", TableFile.Read(bytes, sheet: "说明").Problems[0].Rule);
    }

    [Fact]
    public async Task Merged_cells_are_refused_in_the_header_and_below_it()
    {
        var header = TableFile.Read(await TableFile.WorkbookAsync(("A", async workbook =>
        {
            await new TableFile().WriteAsync(workbook);
            workbook.MergeCells("A1:B1");
        }
        )));
        Assert.Equal((1, "MERGED"), Assert.Single(header.Problems) is { } problem ? (problem.Line, problem.Rule) : default);
        Assert.Contains("unmerge them, and give each column a header", header.Problems[0].Reason, StringComparison.Ordinal);
        var below = TableFile.Read(await TableFile.WorkbookAsync(("A", async workbook =>
        {
            await new TableFile().WriteAsync(workbook);
            workbook.MergeCells("E2:E3");
        }
        )));
        Assert.Equal([(2, "MERGED")], below.Problems.Select(found => (found.Line, found.Rule)));
    }

    [Fact]
    public async Task Cells_that_are_merged_above_the_header_do_not_matter() =>
        Assert.Empty(TableFile.Read(await TableFile.WorkbookAsync(("A", async workbook =>
        {
            await workbook.AddRowAsync([new Cell("# 合作案例表")]);
            await new TableFile().WriteAsync(workbook);
            workbook.MergeCells("A1:F1");
        }
    ))).Problems);

    [Fact]
    public async Task Hidden_rows_are_read_and_said()
    {
        var bytes = SheetEdits.Edit(await TableFile.WorkbookAsync(("A", new TableFile().WriteAsync)), "<row r=\"3\"", "<row r=\"3\" hidden=\"1\"");
        var table = TableFile.Read(bytes);
        Assert.Equal(2, table.Drafts.Count);
        Assert.Contains("Rows that the sheet hides are read, too: 3.", table.Notes);
    }

    [Fact]
    public async Task Blank_rows_count_as_lines()
    {
        var table = TableFile.Read(await TableFile.WorkbookAsync(("A", async workbook =>
        {
            await workbook.AddRowAsync(ReadOnlyMemory<Cell>.Empty);
            await new TableFile().With(1, "日期", "x").WriteAsync(workbook);
        }
        )));
        Assert.Equal((3, "DATE"), Assert.Single(table.Problems) is { } problem ? (problem.Line, problem.Rule) : default);
    }
}
