using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CoopGraph.Cli.Sheets;

/// <summary>Finds formulas of a workbook without a value that can be read. The library for workbooks reads such cells as empty ones.</summary>
internal static class XlsxFormulas
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Returns a problem for each cell with an error, and for each formula without a saved value.</summary>
    /// <param name="bytes">The workbook.</param>
    /// <param name="sheet">The name of the sheet.</param>
    public static IReadOnlyList<SheetProblem> In(byte[] bytes, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (Part(zip, sheet) is not { } part)
            return [];
        using var xml = XmlReader.Create(part.Open());
        var problems = new List<SheetProblem>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" } && Check(xml) is { } problem)
                problems.Add(problem);
        }

        return problems;
    }

    private static SheetProblem? Check(XmlReader xml)
    {
        var (place, isError, isEmpty) = (xml.GetAttribute("r") ?? string.Empty, xml.GetAttribute("t") == "e", xml.IsEmptyElement);
        var (hasFormula, value) = (false, string.Empty);
        for (var depth = xml.Depth; !isEmpty && xml.Read() && xml.Depth > depth;)
        {
            hasFormula |= xml is { NodeType: XmlNodeType.Element, LocalName: "f" };
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
                value = "given";
            if (xml.NodeType == XmlNodeType.Text && isError && xml.Value.StartsWith('#'))
                value = xml.Value;
        }

        var line = int.TryParse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digits ? digits : place.Length), out var row) ? row : 0;
        return isError ? new(line, place, value, SheetRules.CellError, "The formula of the cell has an error; mend it, or write its value.")
            : hasFormula && value.Length == 0 ? new(line, place, null, SheetRules.CellError, "The formula of the cell has no saved value; open and save the workbook in Excel, or write the value.")
            : null;
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string sheet)
    {
        var id = Load(zip, "xl/workbook.xml")?.Descendants(Main + "sheet").FirstOrDefault(one => (string?)one.Attribute("name") == sheet)?.Attribute(Links + "id")?.Value;
        var target = Load(zip, "xl/_rels/workbook.xml.rels")?.Descendants(Package + "Relationship").FirstOrDefault(one => (string?)one.Attribute("Id") == id)?.Attribute("Target")?.Value;
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static XDocument? Load(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
