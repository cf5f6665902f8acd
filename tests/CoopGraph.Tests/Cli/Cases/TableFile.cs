using System.Text;
using CoopGraph.Cli.Cases;
using CoopGraph.Cli.Sheets;
using CoopGraph.Seeding;
using CoopGraph.Testing;
using SpreadCheetah;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>A table of cases in Chinese, which a test changes and then reads as CSV or as a workbook.</summary>
internal sealed class TableFile
{
    private readonly List<string> _header =
        ["案例编号", "县", "角色", "日期", "日期含义", "形成方式", "领域", "安排方", "金额（元）", "金额期间", "标题", "备注", "来源标题", "来源网址", "证据", "证据强度"];

    private readonly List<List<string>> _rows =
    [
        ["", "肥东县、岳西县", "援助方、受援方", "2017-06", "签署", "上级安排", "扶贫", "安徽省", "1000万", "每年", "结对", "", "网页", "https://example.org/1", "双方签署。", "强"],
        ["", "340123;341522", "", "2019", "存续", "自发", "经济", "", "", "", "共建园区", "注", "年鉴", "", "年鉴载有。", "中"],
    ];

    /// <summary>The text of the table as CSV.</summary>
    public string Csv
    {
        get
        {
            using var writer = new StringWriter();
            CsvRecords.Write(writer, _rows.Prepend(_header));
            return writer.ToString();
        }
    }

    /// <summary>Replaces a cell of a row; row 0 is the header.</summary>
    public TableFile With(int row, string column, string value)
    {
        (row == 0 ? _header : _rows[row - 1])[_header.IndexOf(column)] = value;
        return this;
    }

    /// <summary>Adds a column with a value in each row.</summary>
    public TableFile And(string column, params string[] values)
    {
        _header.Add(column);
        foreach (var (index, row) in _rows.Index())
            row.Add(values.ElementAtOrDefault(index) ?? string.Empty);
        return this;
    }

    /// <summary>Removes a column.</summary>
    public TableFile Without(string column)
    {
        var position = _header.IndexOf(column);
        foreach (var row in _rows.Prepend(_header))
            row.RemoveAt(position);
        return this;
    }

    /// <summary>Adds a copy of a row.</summary>
    public TableFile Repeat(int row)
    {
        _rows.Add([.. _rows[row - 1]]);
        return this;
    }

    /// <summary>Removes all rows below the header.</summary>
    public TableFile Empty()
    {
        _rows.Clear();
        return this;
    }

    /// <summary>Reads the table.</summary>
    /// <param name="format">The format: csv or xlsx.</param>
    public async Task<CaseTable> ReadAsync(string format) => Read(format == "csv" ? Encoding.UTF8.GetBytes(Csv) : await WorkbookAsync());

    /// <summary>Reads a file that is given as bytes.</summary>
    public static CaseTable Read(byte[] bytes, string? encoding = null, string? sheet = null, params string[] ignored)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("table");
        File.WriteAllBytes(path, bytes);
        return CaseTableReader.Read(SheetReader.Read(path, new(encoding, sheet, 1_000, CaseColumns.IsKnown)), Repository.Map, ignored);
    }

    /// <summary>Writes a workbook with sheets.</summary>
    public static async Task<byte[]> WorkbookAsync(params (string Name, Func<Spreadsheet, Task> Write)[] sheets)
    {
        using var stream = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(stream))
        {
            foreach (var (name, write) in sheets)
            {
                await workbook.StartWorksheetAsync(name);
                await write(workbook);
            }

            await workbook.FinishAsync();
        }

        return stream.ToArray();
    }

    /// <summary>Writes the table as the sheet of a workbook.</summary>
    public async Task WriteAsync(Spreadsheet workbook)
    {
        foreach (var row in _rows.Prepend(_header))
            await workbook.AddRowAsync(row.Select(cell => new Cell(cell)).ToArray());
    }

    private Task<byte[]> WorkbookAsync() => WorkbookAsync(("Sheet1", WriteAsync));
}
