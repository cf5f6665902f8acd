using System.IO.Compression;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Workbooks as people have them: dates as dates, formulas, several sheets, hidden rows, merged cells.</summary>
public class ExcelTests
{
    private static readonly string[] Header = ["甲方", "乙方", "日期", "日期含义", "形成方式", "领域", "金额（万元）", "标题", "来源标题", "证据", "证据强度"];

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
        var table = TableFile.Read(await OneRowAsync(workbook => new Cell(new DateTime(2017, 6, 5), workbook.AddStyle(new Style { Format = NumberFormat.Custom(format) }))));
        Assert.Empty(table.Problems);
        Assert.Equal(expected, table.Drafts[0].Content.Date?.ToString());
    }

    [Fact]
    public async Task Numbers_are_read_as_codes_years_and_amounts()
    {
        var table = TableFile.Read(await OneRowAsync(_ => new Cell(2017)));
        Assert.Empty(table.Problems);
        var one = table.Drafts[0].Content;
        Assert.Equal(("2017", "340122", 1_234_500m), (one.Date!.ToString(), one.Parties[0].Code.ToString(), one.Amount!.Rmb));
    }

    [Fact]
    public async Task Of_a_formula_the_saved_value_is_read_and_its_error_is_reported()
    {
        var good = TableFile.Read(await OneRowAsync(_ => new Cell(new Formula("YEAR(NOW())-9"), 2017)));
        Assert.Equal("2017", Assert.Single(good.Drafts).Content.Date?.ToString());
        var bad = TableFile.Read(Edited(await OneRowAsync(_ => new Cell("ERR")), "<c t=\"inlineStr\"><is><t>ERR</t></is></c>", "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        Assert.Contains(bad.Problems, problem => (problem.Line, problem.Column, problem.Value, problem.Rule) == (2, "C2", "#DIV/0!", "CELL_ERROR"));
        // Programs that write workbooks leave the values to Excel.
        var unsaved = TableFile.Read(Edited(await OneRowAsync(_ => new Cell("ERR")), "<c t=\"inlineStr\"><is><t>ERR</t></is></c>", "<c r=\"C2\"><f>YEAR(NOW())</f></c>"));
        Assert.Contains(unsaved.Problems, problem => (problem.Line, problem.Column, problem.Rule) == (2, "C2", "CELL_ERROR"));
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
        var bytes = Edited(await TableFile.WorkbookAsync(("A", new TableFile().WriteAsync)), "<row r=\"3\"", "<row r=\"3\" hidden=\"1\"");
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

    private static Task<byte[]> OneRowAsync(Func<Spreadsheet, Cell> date) => TableFile.WorkbookAsync(("A", async workbook =>
    {
        await workbook.AddRowAsync(Header.Select(text => new Cell(text)).ToArray());
        await workbook.AddRowAsync(
        [
            new Cell(340122), new Cell("岳西县"), date(workbook), new Cell("签署"), new Cell("自发"), new Cell("经济"), new Cell(123.45m), new Cell("园区"),
            new Cell("网页"), new Cell("签署。"), new Cell("强"),
        ]);
    }
    ));

    private static byte[] Edited(byte[] workbook, string old, string replacement)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(part => part.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            Assert.Contains(old, xml, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(xml.Replace(old, replacement, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
