namespace CoopGraph.Cli.Sheets;

/// <summary>Reads a table from a file: a text (CSV, also with tabs or semicolons) or a workbook of Excel.</summary>
internal static class SheetReader
{
    private const long MostBytes = 1L << 29;

    private static ReadOnlySpan<byte> Xlsx => "PK\u0003\u0004"u8;

    // An old workbook, or one that is encrypted.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The way in which it is read.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Sheet Read(string path, SheetOptions options)
    {
        var length = new FileInfo(path).Length;
        if (length > MostBytes)
            return Sheet.Refused(SheetRules.File, $"The file has {length} bytes; it has {MostBytes} at most. Cut it into several.");
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith(Compound))
            return Sheet.Refused(SheetRules.File, "The file is an old workbook (.xls) or has a password: save it as .xlsx without one, or as CSV UTF-8.");
        return bytes.AsSpan().StartsWith(Xlsx) ? ExcelReader.Read(bytes, options) : CsvSheetReader.Read(bytes, options);
    }
}
