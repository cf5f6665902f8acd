using System.Text;
using CsvHelper;

namespace CoopGraph.Cli.Sheets;

/// <summary>Reads a table from a text file. Rows without content and rows that begin with <c>#</c> are skipped.</summary>
internal static class CsvSheetReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">The way in which it is read.</param>
    public static Sheet Read(byte[] bytes, SheetOptions options)
    {
        if (options.SheetName is not null)
            return Sheet.Refused(SheetRules.File, "The file is a text and has no sheets; leave --sheet out.");
        if (TextEncodings.ToUtf8(bytes, options.Encoding, out var isGuessed) is not { } text)
            return Sheet.Refused(SheetRules.File, Explain(bytes, options.Encoding));

        var declared = CsvSeparators.DeclaredIn(text.Span);
        if (declared is { } other && !CsvSeparators.Known.Contains(other))
            return Sheet.Refused(SheetRules.File, $"The first line says that '{other}' separates the fields: save the file with commas, tabs or semicolons.", 1);
        var (records, problems, header) = (new List<SheetRecord>(), new List<SheetProblem>(), new HeaderSearch(options));
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = declared ?? CsvSeparators.FoundIn(text.Span, options),
            TrackLineNumbers = true,
            HasHeader = false,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => problems.Add(new(checked((int)record.LineNumber), null, null, SheetRules.Quotes, Explain(record.Reason))),
        });
        while (reader.Read())
        {
            var record = new SheetRecord(checked((int)reader.LineNumber), Fields(reader));
            if (record.IsBlank || record.IsComment || (declared is not null && record.Line == 1))
                continue;
            if (header.Next(record) is { } title)
                return title;
            if (records.Count > options.MostRows)
                return Sheet.Refused(SheetRules.File, $"The file has more than {options.MostRows} rows; cut it into several.");
            if (records is [var first, ..] && record.Cells.Skip(first.Cells.Count).Any(cell => cell.Length > 0))
            {
                problems.Add(new(record.Line, null, null, SheetRules.Fields,
                    $"The row has {record.Cells.Count} fields; the header has {first.Cells.Count}. Put a field with the separator in it in quotes."));
                continue;
            }

            records.Add(record);
        }

        return new(null, records, problems, isGuessed ? ["The file is not UTF-8; it was read as GB18030 (--encoding says another)."] : []);
    }

    private static string Explain(byte[] bytes, string? given) =>
        given is not null ? $"The file has bytes that are not {given}; leave --encoding out, or save it as CSV UTF-8."
        : TextEncodings.IsUtf16(bytes) ? "The file looks like UTF-16 without the mark that says so: --encoding utf-16 reads it; in Excel, save it as CSV UTF-8."
        : "The file is neither UTF-8 nor GB18030; in Excel, save it as CSV UTF-8.";

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quote is opened in this row and never closed, so the rest of the file belongs to its field.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quote; a quote within a field is doubled.",
        _ => "A quote occurs within a field that is not in quotes; put the field in quotes and double those within it.",
    };

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = CellText.Clean(Encoding.UTF8.GetString(reader.GetSpan(i)));
        return fields;
    }
}
