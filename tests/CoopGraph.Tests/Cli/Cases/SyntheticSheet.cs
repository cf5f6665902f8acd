using System.Globalization;
using CoopGraph.Testing;
using CoopGraph.Units;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>
/// A workbook of made-up cases in the form in which a researcher has one: Chinese headers, dates of Excel, full-width digits, blank rows and a sheet
/// of notes before the table. SYNTHETIC: it is the record of no real place.
/// </summary>
internal static class SyntheticSheet
{
    private static readonly string[] Header =
        ["序号", "援助方", "受援方", "日期", "日期类型", "机制", "领域", "资金", "合作内容", "来源", "网址", "依据", "可信度", "备注"];

    private static readonly string[] Areas = ["扶贫", "环境", "经济", "基础设施", "治安", "其他"];

    /// <summary>Writes the workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">The number of cases.</param>
    public static async Task WriteAsync(string path, int rows)
    {
        await File.WriteAllBytesAsync(path, await TableFile.WorkbookAsync(("说明", NotesAsync), ("案例", workbook => CasesAsync(workbook, rows))));
    }

    private static async Task NotesAsync(Spreadsheet workbook) => await workbook.AddRowAsync([new Cell("SYNTHETIC：本表为虚构，并非任何真实地方的记录")]);

    private static async Task CasesAsync(Spreadsheet workbook, int rows)
    {
        var month = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\"年\"m\"月\"") });
        await workbook.AddRowAsync(Header.Select(text => new Cell(text)).ToArray());
        // A county that ended in the year is no party of a case at its end.
        UnitOnDay[] counties = [.. Repository.Map.AllOf(AdministrativeLevel.County, new DateOnly(2016, 1, 1)).Where(county => county.Unit.IsInForceOn(new DateOnly(2016, 12, 31)))];
        for (var row = 0; row < rows; row++)
        {
            if (row % 10 == 9)
                await workbook.AddRowAsync(ReadOnlyMemory<Cell>.Empty);
            await workbook.AddRowAsync(
            [
                new Cell(row + 1),
                new Cell(NameOf(counties[row * 17])),
                new Cell(string.Create(CultureInfo.InvariantCulture, $" {counties[(row * 17) + 900].Unit.Code} ")),
                row % 3 == 0 ? new Cell(new DateTime(2016, 1 + (row % 12), 1), month) : row % 3 == 1 ? new Cell(2016) : new Cell("２０１６年５月"),
                new Cell("签订"),
                new Cell("自发"),
                new Cell(Areas[row % Areas.Length]),
                row % 2 == 0 ? new Cell($"{row + 1}00万元") : new Cell((row + 1) * 1_000_000),
                new Cell($"SYNTHETIC 虚构合作{row + 1}"),
                new Cell("虚构来源"),
                new Cell("https://example.org/"),
                new Cell("虚构。"),
                new Cell(row % 2 == 0 ? "高" : "中"),
                new Cell(string.Empty),
            ]);
        }
    }

    // Many counties have one name.
    private static string NameOf(UnitOnDay county) =>
        $"{string.Concat(Repository.Map.AncestorsOf(county).Reverse().Skip(1).Select(above => above.Unit.NameZh))}{county.Unit.NameZh}";
}
