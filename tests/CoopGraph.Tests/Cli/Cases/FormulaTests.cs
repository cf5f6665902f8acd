using SpreadCheetah;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Of a formula, the value that Excel has saved is read. A cell with a formula is never taken for an empty one.</summary>
public class FormulaTests
{
    [Fact]
    public async Task The_saved_value_is_read()
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync(_ => new Cell(new Formula("YEAR(NOW())-9"), 2017)));
        Assert.Equal("2017", Assert.Single(table.Drafts).Content.Date?.ToString());
    }

    [Theory]
    [InlineData("<f>1/0</f><v>#DIV/0!</v>", "#DIV/0!")]
    [InlineData("<f>#REF!+1</f><v>#REF!</v>", "#REF!")]
    public async Task An_error_is_reported(string content, string value)
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync($"<c r=\"C2\" t=\"e\">{content}</c>"));
        Assert.Contains(table.Problems, problem => (problem.Line, problem.Column, problem.Value, problem.Rule) == (2, "C2", value, "CELL_ERROR"));
    }

    // Programs that write workbooks leave the values to Excel: openpyxl, the library of pandas, with an empty element.
    [Theory]
    [InlineData("<c r=\"C2\"><f>2010+7</f></c>")]
    [InlineData("<c r=\"C2\"><f>2010+7</f><v></v></c>")]
    [InlineData("<c r=\"C2\"><f>2010+7</f><v/></c>")]
    [InlineData("<c r=\"C2\"><f>2010+7</f><v> </v></c>")]
    [InlineData("<c r=\"C2\" t=\"n\"><v></v><f>2010+7</f></c>")]
    [InlineData("<c r=\"C2\" t=\"str\"><f>\"2017\"</f></c>")]
    public async Task A_formula_without_a_saved_value_is_reported(string cell)
    {
        var problem = Assert.Single(TableFile.Read(await SheetEdits.OneRowAsync(cell)).Problems, problem => problem.Rule == "CELL_ERROR");
        Assert.Equal((2, "C2"), (problem.Line, problem.Column));
        Assert.Contains("open and save the workbook in Excel, or write the value", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_with_an_empty_text_as_its_value_is_an_empty_cell()
    {
        var table = TableFile.Read(await SheetEdits.OneRowAsync("<c r=\"C2\" t=\"str\"><f>IF(1&gt;2,\"2017\",\"\")</f><v></v></c>"));
        Assert.Equal("DATE_BASIS", Assert.Single(table.Problems).Rule);
    }
}
