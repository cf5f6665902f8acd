namespace CoopGraph.Cli.Sheets;

/// <summary>The ids of the rules for the form of a sheet.</summary>
internal static class SheetRules
{
    /// <summary>The file is a text in a known encoding, or a workbook of Excel, of a size that can be read.</summary>
    public static string File => "FILE";

    /// <summary>The first row is the header.</summary>
    public static string Header => "HEADER";

    /// <summary>The quotes of a CSV file open and close.</summary>
    public static string Quotes => "QUOTES";

    /// <summary>A row of a CSV file has no more fields than the header.</summary>
    public static string Fields => "FIELDS";

    /// <summary>No cells of a workbook are merged.</summary>
    public static string Merged => "MERGED";

    /// <summary>A cell of a workbook has no error of a formula.</summary>
    public static string CellError => "CELL_ERROR";
}
