using CsvHelper;
using Parquet;
using Parquet.Schema;
using SpreadCheetah;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>The writers of the libraries, given records that are in memory.</summary>
internal static class PlainWriters
{
    /// <summary>The writers by the name of the format. A record is an array of texts, the first one the header.</summary>
    public static IReadOnlyList<(string Format, Func<IReadOnlyList<string[]>, Task> Write)> All { get; } =
    [
        ("csv", CsvAsync),
        ("xlsx", XlsxAsync),
        ("parquet", ParquetAsync),
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
