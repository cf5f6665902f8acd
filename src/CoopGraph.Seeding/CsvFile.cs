using CsvHelper;

namespace CoopGraph.Seeding;

/// <summary>
/// Reads a CSV file with a header (RFC 4180, UTF-8). Its columns are exactly the expected ones, in any order. Lines before the header that
/// begin with <c>#</c> are for readers of the file and are skipped. Errors in the file's form are reported to the folder.
/// </summary>
internal static class CsvFile
{
    /// <summary>Returns the records that have the right form.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="columns">The columns that the file must have.</param>
    public static IEnumerable<SeedRow> Read(SeedFolder folder, string file, IReadOnlyList<string> columns)
    {
        if (folder.Read(file) is not { } bytes)
            yield break;
        var text = StrictUtf8.WithoutMark(bytes);
        if (StrictUtf8.BrokenLine(text.Span) is { } brokenLine)
        {
            folder.Report(file, brokenLine, null, "The line holds bytes that are not UTF-8; save the file as UTF-8.");
            yield break;
        }

        var texts = new SharedTexts();
        var comments = LeadingComments.Measure(text.Span);
        using var reader = CsvReader.Create(text[comments.Bytes..], Options(folder, file, comments.Lines));
        if (!reader.Read())
        {
            folder.Report(file, comments.Lines + 1, null, $"There is no header; the first line names the columns: {string.Join(',', columns)}.");
            yield break;
        }

        if (CsvHeader.Check(folder, file, comments.Lines + 1, Fields(reader, texts), columns) is not { } positions)
            yield break;
        while (reader.Read())
        {
            var line = comments.Lines + checked((int)reader.LineNumber);
            if (reader.FieldCount == columns.Count)
                yield return new SeedRow(folder, file, line, positions, Fields(reader, texts));
            else
                folder.Report(file, line, null, $"The record has {reader.FieldCount} fields; the header has {columns.Count}.");
        }
    }

    private static CsvReaderOptions Options(SeedFolder folder, string file, int linesBefore) => new()
    {
        Separator = ',',
        TrackLineNumbers = true,

        // The header is read like any other record, because its problems have line numbers, too.
        HasHeader = false,

        // A stray empty line is a record with one field, and is therefore reported.
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record => folder.Report(file, linesBefore + checked((int)record.LineNumber), null, Explain(record.Reason)),
    };

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote =>
            "A quote is opened in this record and never closed, so the rest of the file belongs to its field.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quote; a quote within a field is doubled.",
        _ => "A quote occurs within a field that is not in quotes; put the field in quotes and double those within it.",
    };

    private static string[] Fields(CsvReader reader, SharedTexts texts)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = texts.Of(reader.GetSpan(i));
        return fields;
    }
}
