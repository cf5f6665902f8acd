using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CoopGraph.Cli.Sheets;

/// <summary>Reads a table from a workbook of Excel (<c>.xlsx</c>). Of a formula, the value that Excel has saved is read.</summary>
internal static class ExcelReader
{
    private const int MostColumns = 200;
    private const long MostUnpacked = 1L << 30;

    // The library asks for the encodings of Windows, also where it does not need them.
    static ExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">The way in which it is read.</param>
    public static Sheet Read(byte[] bytes, SheetOptions options)
    {
        try
        {
            if (UnpackedLength(bytes) > MostUnpacked)
                return Sheet.Refused(SheetRules.File, "The workbook is too large when it is unpacked; save the sheet as CSV.");
            using var workbook = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            var sheet = Read(workbook, options);
            return sheet.Name is null ? sheet : sheet with { Problems = [.. sheet.Problems, .. XlsxFormulas.In(bytes, sheet.Name)] };
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or XmlException or FormatException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or NotSupportedException or EndOfStreamException or OverflowException)
        {
            // A damaged workbook makes the library fail in many ways.
            return Sheet.Refused(SheetRules.File, "The file is no workbook that can be read: it is damaged, or is of another program. Save it again as .xlsx, or as CSV.");
        }
    }

    private static long UnpackedLength(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Sum(entry => entry.Length);
    }

    private static Sheet Read(IExcelDataReader workbook, SheetOptions options)
    {
        var (names, hidden, isOnly) = (new List<string>(), new List<string>(), workbook.ResultsCount == 1);
        Sheet? titled = null;
        do
        {
            // What nobody sees in the workbook is read only for those who name it.
            var isSkipped = IsHidden(workbook) && !isOnly && options.SheetName is null;
            (isSkipped ? hidden : names).Add(workbook.Name);
            if (isSkipped || (options.SheetName is { } given && given != workbook.Name) || ReadSheet(workbook, options, isOnly || options.SheetName is not null) is not { } sheet)
                continue;
            if (isOnly || (options.SheetName is not null && sheet.Name is null))
                return sheet;
            // Another sheet may have its header in the first row.
            if (sheet.Problems is [{ Rule: var rule }] && rule == SheetRules.Header)
                titled ??= sheet;
            else
                return sheet with { Notes = [$"Of {workbook.ResultsCount} sheets, '{workbook.Name}' is read (--sheet says another).", .. sheet.Notes] };
        }
        while (workbook.NextResult());
        return titled ?? Sheet.Refused(SheetRules.File, options.SheetName is { } missing
            ? $"There is no sheet '{missing}'; there {(names is [_] ? "is" : "are")} {Quoted(names)}."
            : $"{(names is [] ? "No sheet can be seen." : $"None of the sheets {Quoted(names)} has a known header in its first row; 'coopgraph template cases' prints one.")}{(hidden is [] ? "" : $" Hidden sheets are read if --sheet names them: {Quoted(hidden)}.")}");
    }

    private static bool IsHidden(IExcelDataReader sheet) => sheet.VisibleState is { Length: > 0 } state && !string.Equals(state, "visible", StringComparison.OrdinalIgnoreCase);

    // Null if the sheet has no known header, and another one may.
    private static Sheet? ReadSheet(IExcelDataReader sheet, SheetOptions options, bool isChosen)
    {
        var (records, hidden, header) = (new List<SheetRecord>(), new List<int>(), new HeaderSearch(options));
        while (sheet.Read())
        {
            var record = RecordOf(sheet);
            if (record.IsBlank || record.IsComment)
                continue;
            if (header.Next(record) is { } title)
                return title;
            if (header.IsMissing && !isChosen)
                return null;
            if (records.Count > options.MostRows)
                return Sheet.Refused(SheetRules.File, $"The sheet has more than {options.MostRows} rows; cut it into several.");
            if (record.IsHidden)
                hidden.Add(record.Line);
            records.Add(record);
        }

        if (!header.IsFound && !isChosen)
            return null;
        return new(sheet.Name, records, [.. MergedIn(sheet, records)], hidden is [] ? [] : [$"Rows that the sheet hides are read, too: {Numbers(hidden)}."]);
    }

    private static SheetRecord RecordOf(IExcelDataReader sheet)
    {
        var cells = new string[Math.Min(sheet.FieldCount, MostColumns)];
        HashSet<int>? fractions = null;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellText.Clean(ExcelCell.TextOf(sheet, i));
            if (ExcelCell.IsFraction(sheet, i))
                (fractions ??= []).Add(i);
        }

        var record = new SheetRecord(sheet.Depth + 1, cells, sheet.RowHeight == 0);
        return fractions is null ? record : record with { Fractions = fractions };
    }

    private static IEnumerable<SheetProblem> MergedIn(IExcelDataReader sheet, List<SheetRecord> records)
    {
        if (records is not [var header, ..])
            yield break;
        foreach (var merged in (sheet.MergeCells ?? []).Where(range => range.ToRow + 1 >= header.Line).OrderBy(range => range.FromRow))
        {
            yield return new(merged.FromRow + 1, null, null, SheetRules.Merged, merged.FromRow + 1 <= header.Line
                ? "Cells of the header are merged, so their columns have no names of their own: unmerge them, and give each column a header."
                : "Cells are merged, so only the first of them has a value: unmerge them, and write the value into each.");
        }
    }

    private static string Quoted(List<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string Numbers(List<int> lines)
    {
        const int shown = 10;
        return $"{string.Join(", ", lines.Take(shown))}{(lines.Count > shown ? $" and {lines.Count - shown} more" : "")}";
    }
}
