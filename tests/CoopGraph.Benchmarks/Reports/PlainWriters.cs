using CsvHelper;
using MiniExcelLibs;
using Parquet;
using Parquet.Schema;
using SpreadCheetah;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>The writers of the libraries, given records that are in memory. A text record is an array, the first one the header.</summary>
internal static class PlainWriters
{
    /// <summary>The writers with the format and the library, given texts that are ready or objects of a program of one's own.</summary>
    public static IReadOnlyList<(string Format, string Library, Func<PlainRecords, Task> Write)> All { get; } =
    [
        ("csv", "CsvHelper, texts", records => CsvAsync(records.Texts)),
        ("csv", "CsvHelper, objects", records => CsvAsync(records.Cases)),
        ("xlsx", "SpreadCheetah, texts", records => XlsxAsync(records.Texts)),
        ("xlsx", "MiniExcel, objects", records => XlsxAsync(records.Cases)),
        ("parquet", "Parquet.Net, texts", records => ParquetAsync(records.Texts)),
    ];

    private static async Task CsvAsync(IReadOnlyList<string[]> records)
    {
        await using var output = new MeasuringStream();
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions());
        foreach (var record in records)
        {
            foreach (var field in record)
                csv.WriteField(field);
            await csv.EndRecordAsync();
        }
    }

    private static async Task CsvAsync(IReadOnlyList<PlainCase> cases)
    {
        await using var output = new MeasuringStream();
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions());
        csv.WriteRecords(cases);
    }

    private static async Task XlsxAsync(IReadOnlyList<string[]> records)
    {
        await using var output = new MeasuringStream();
        await using var workbook = await Spreadsheet.CreateNewAsync(output);
        await workbook.StartWorksheetAsync("Rows");
        var cells = new DataCell[records[0].Length];
        foreach (var record in records)
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column] = new DataCell(record[column]);
            await workbook.AddRowAsync(cells);
        }

        await workbook.FinishAsync();
    }

    private static async Task XlsxAsync(IReadOnlyList<PlainCase> cases)
    {
        await using var output = new MeasuringStream();
        await output.SaveAsAsync(cases);
    }

    private static async Task ParquetAsync(IReadOnlyList<string[]> records)
    {
        using var output = new MemoryStream();
        var fields = records[0].Select(name => new DataField<string?>(name)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields.Select(field => (Field)field).ToArray()), output);
        using var group = writer.CreateRowGroup();
        for (var column = 0; column < fields.Length; column++)
        {
            var values = records.Skip(1).Select(record => (string?)record[column]).ToList();
            await group.WriteAsync(fields[column], values!);
        }
    }
}
