using CoopGraph.Cli.Sheets;

namespace CoopGraph.Cli.Cases;

/// <summary>The header of a table of cases.</summary>
internal sealed class CaseHeader
{
    private readonly Dictionary<string, (int Position, string Header)> _positions;

    private CaseHeader(Dictionary<string, (int Position, string Header)> positions) => _positions = positions;

    /// <summary>Reads a header.</summary>
    /// <param name="record">The row of the header.</param>
    /// <param name="ignored">Headers of columns that the user does not want to be read.</param>
    /// <param name="problems">The problems of the header are added to these.</param>
    /// <returns>The header; null if it is wrong.</returns>
    public static CaseHeader? Read(SheetRecord record, IReadOnlyCollection<string> ignored, ICollection<SheetProblem> problems)
    {
        var before = problems.Count;
        var positions = new Dictionary<string, (int, string Header)>(StringComparer.Ordinal);
        foreach (var (position, header) in record.Cells.Index())
        {
            if (header.Length == 0 || CaseColumns.IsNotRead(header) || ignored.Contains(header))
                continue;
            if (CaseColumns.Of(header) is not { } column)
                Report(header, $"There is no such column; the nearest is '{Nearest(header)}'. Rename it, or leave it out with --ignore '{header}'.");
            else if (!positions.TryAdd(column.Key, (position, header)))
                Report(header, $"The column is in the header twice, also as '{positions[column.Key].Header}'; leave one out.");
        }

        foreach (var missing in CaseColumns.Template.Where(column => column.IsNeeded && !positions.ContainsKey(column.Key)))
            Report(null, $"The column {missing.Key} ({missing.Chinese}) is missing: {missing.Help}.");
        if (!CaseParties.Columns.Any(positions.ContainsKey))
            Report(null, "The column parties (县) is missing: two or more units by code or name, with ; between them. It can also be two columns, such as donor (援助方) and recipient (受援方).");
        return problems.Count == before ? new(positions) : null;

        void Report(string? header, string reason) => problems.Add(new(record.Line, header, null, CaseRules.Header, reason));
    }

    /// <summary>Returns whether the table has a column.</summary>
    public bool Has(string key) => _positions.ContainsKey(key);

    /// <summary>Returns the header of a column as the table has it; the key if the table does not have the column.</summary>
    public string HeaderOf(string key) => _positions.TryGetValue(key, out var found) ? found.Header : key;

    /// <summary>Returns the cell of a column; empty if the table does not have it, or the row ends before it.</summary>
    public string CellOf(SheetRecord record, string key) =>
        _positions.TryGetValue(key, out var found) && found.Position < record.Cells.Count ? record.Cells[found.Position] : string.Empty;

    /// <summary>Returns whether the cell of a column is a number with a fraction in a workbook.</summary>
    public bool HasFraction(SheetRecord record, string key) => _positions.TryGetValue(key, out var found) && record.Fractions.Contains(found.Position);

    private static string? Nearest(string header) => NearestName.Of(
        header, CaseColumns.Template.Concat(CaseColumns.Further).SelectMany(column => (string[])[column.Key, column.Chinese]));
}
