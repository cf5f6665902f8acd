using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CoopGraph.Cli.Sheets;

/// <summary>Finds formulas of a workbook without a value that can be read. The library for workbooks reads such cells as empty ones.</summary>
internal static class XlsxFormulas
{
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
        var (place, type, isEmpty) = (xml.GetAttribute("r") ?? string.Empty, xml.GetAttribute("t"), xml.IsEmptyElement);
        var (hasFormula, hasValue, part, value) = (false, false, string.Empty, string.Empty);
        for (var depth = xml.Depth; !isEmpty && xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                part = xml.LocalName;
                hasFormula |= part == "f";
                // Some programs write an empty value for one that they have not computed. Excel's text without letters says that it is a text.
                hasValue |= part == "is" || (part == "v" && type == "str");
            }
            else if (part == "v" && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                value += xml.Value;
            }
        }

        var line = int.TryParse(place.AsSpan(place.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digits ? digits : place.Length), out var row) ? row : 0;
        return type == "e" ? new(line, place, value, SheetRules.CellError, "The formula of the cell has an error; mend it, or write its value.")
            : hasFormula && !hasValue && string.IsNullOrWhiteSpace(value) ? new(line, place, null, SheetRules.CellError, "The formula of the cell has no saved value; open and save the workbook in Excel, or write the value.")
            : null;
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string sheet)
    {
        var id = Load(zip, "xl/workbook.xml", "sheet").FirstOrDefault(one => (string?)one.Attribute("name") == sheet)?
            .Attributes().FirstOrDefault(one => one.Name.LocalName == "id" && one.Name.NamespaceName.Length > 0)?.Value;
        var target = Load(zip, "xl/_rels/workbook.xml.rels", "Relationship").FirstOrDefault(one => (string?)one.Attribute("Id") == id)?.Attribute("Target")?.Value;
        return target is null ? null : Entry(zip, target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    // A workbook has one of two sets of namespaces (the other is that of "Strict Open XML"), in which the elements have the same names.
    private static IEnumerable<XElement> Load(ZipArchive zip, string name, string element)
    {
        if (Entry(zip, name) is not { } entry)
            return [];
        using var stream = entry.Open();
        return XDocument.Load(stream).Descendants().Where(one => one.Name.LocalName == element);
    }

    // The library for workbooks finds parts in this way, too.
    private static ZipArchiveEntry? Entry(ZipArchive zip, string name) =>
        zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
}
