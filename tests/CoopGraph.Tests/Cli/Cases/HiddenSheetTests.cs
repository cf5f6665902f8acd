using SpreadCheetah;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>A sheet that nobody sees in the workbook is read only for those who name it.</summary>
public class HiddenSheetTests
{
    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public async Task The_first_visible_sheet_is_read(string state)
    {
        var bytes = await WorkbookAsync(state, new TableFile().With(1, "标题", "新").WriteAsync);

        Assert.Equal("新", TableFile.Read(bytes).Drafts[0].Content.Title);
        Assert.Contains("Of 2 sheets, 'New' is read (--sheet says another).", TableFile.Read(bytes).Notes);
        Assert.Equal("旧", TableFile.Read(bytes, sheet: "Old").Drafts[0].Content.Title);
    }

    [Fact]
    public async Task If_only_a_hidden_sheet_has_a_known_header_it_is_named_and_not_read()
    {
        var table = TableFile.Read(await WorkbookAsync("hidden", async workbook => await workbook.AddRowAsync([new Cell("说明文字")])));

        Assert.Empty(table.Drafts);
        Assert.Contains("None of the sheets 'New' has a known header", Assert.Single(table.Problems).Reason, StringComparison.Ordinal);
        Assert.EndsWith("Hidden sheets are read if --sheet names them: 'Old'.", table.Problems[0].Reason, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WorkbookAsync(string state, Func<Spreadsheet, Task> visible) => SheetEdits.Edit(
        await TableFile.WorkbookAsync(("Old", new TableFile().With(1, "标题", "旧").WriteAsync), ("New", visible)),
        "name=\"Old\"",
        $"name=\"Old\" state=\"{state}\"",
        "xl/workbook.xml");
}
