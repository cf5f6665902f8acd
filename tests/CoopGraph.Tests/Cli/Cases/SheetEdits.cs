using System.IO.Compression;
using SpreadCheetah;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Workbooks with a cell that a test chooses, or with XML that the library for writing them does not write.</summary>
internal static class SheetEdits
{
    private const string Placeholder = "ERR";

    private static readonly string[] Header = ["甲方", "乙方", "日期", "日期含义", "形成方式", "领域", "金额（万元）", "标题", "来源标题", "证据", "证据强度"];

    /// <summary>Writes a workbook with one case.</summary>
    /// <param name="date">Returns the cell of its date, which is C2.</param>
    public static Task<byte[]> OneRowAsync(Func<Spreadsheet, Cell> date) => TableFile.WorkbookAsync(("A", async workbook =>
    {
        await workbook.AddRowAsync(Header.Select(text => new Cell(text)).ToArray());
        await workbook.AddRowAsync(
        [
            new Cell(340122), new Cell("岳西县"), date(workbook), new Cell("签署"), new Cell("自发"), new Cell("经济"), new Cell(123.45m), new Cell("园区"),
            new Cell("网页"), new Cell("签署。"), new Cell("强"),
        ]);
    }
    ));

    /// <summary>Writes a workbook with one case, with the XML of the cell of its date.</summary>
    public static async Task<byte[]> OneRowAsync(string date) =>
        Edit(await OneRowAsync(_ => new Cell(Placeholder)), $"<c t=\"inlineStr\"><is><t>{Placeholder}</t></is></c>", date);

    /// <summary>Replaces a text in a part of a workbook.</summary>
    public static byte[] Edit(byte[] workbook, string old, string replacement, string part = "xl/worksheets/sheet1.xml")
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            Assert.Contains(old, xml, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml.Replace(old, replacement, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
